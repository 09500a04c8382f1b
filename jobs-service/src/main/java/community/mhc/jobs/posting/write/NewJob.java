package community.mhc.jobs.posting.write;

import community.mhc.chassis.text.BoundedText;
import community.mhc.jobs.posting.JobOffer;
import community.mhc.jobs.posting.PlainText;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The body that posts a job.
 *
 * @param description plain text; its line ends count
 * @param licence the licence asked for, in its usual letters; empty when none is
 * @param closesOn the last day on which interest is taken, to its end in UTC: from today to a year ahead
 */
record NewJob(
        @NotNull @BoundedText(min = 5, max = 120, regexp = PlainText.LINE)
        String title,

        @NotNull @BoundedText(min = 2, max = 120, regexp = PlainText.LINE)
        String employer,

        @NotBlank @BoundedText(min = 20, max = 10_000, regexp = PlainText.LINES)
        String description,

        @NotNull Profession profession,

        @NotNull @BoundedText(max = 60, regexp = PlainText.LINE_OR_NOTHING)
        String licence,

        @NotNull UsState state,
        @NotNull Setting setting,
        @NotNull Boolean remote,
        @NotNull @Valid PayRange pay,
        @NotNull Boolean supervisionOffered,
        @NotNull LocalDate closesOn) {

    JobOffer offer() {
        return new JobOffer(
                title,
                employer,
                description,
                profession,
                licence,
                state,
                setting,
                remote,
                pay.pay(),
                supervisionOffered,
                closesOn);
    }
}
