package community.mhc.jobs.posting.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.FieldError;
import community.mhc.chassis.problem.Refusal;
import community.mhc.chassis.text.BoundedText;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.PayPeriod;
import community.mhc.jobs.posting.PlainText;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import community.mhc.jobs.posting.write.JobPostingCommand.Close;
import community.mhc.jobs.posting.write.JobPostingCommand.Post;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posting jobs and closing them. */
@RestController
@RequestMapping("/api/v1/jobs/{id}")
class JobEndpoint {

    /** Version of the UUIDs that this service derives for interest: no job may take one of them. */
    private static final int DERIVED = 5;

    /**
     * The body that posts a job.
     *
     * @param description plain text, line ends included
     * @param licence the required licence, in its usual letters; empty if none is required
     * @param closesOn the last day on which the posting takes interest, until its end in UTC: from today to a year ahead
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

        Post by(UUID member, UUID id) {
            return new Post(
                    id,
                    member,
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

    /**
     * The pay of a new job, in whole US dollars.
     *
     * @param to at least {@code from}, at most {@link PayPeriod#atMost()}
     */
    record PayRange(
            @NotNull @Min(1) @Max(2_000_000) Integer from,
            @NotNull @Min(1) @Max(2_000_000) Integer to,
            @NotNull PayPeriod per) {

        Pay pay() {
            if (to < from) throw outOfRange("The pay goes from the lower to the higher.");
            if (to > per.atMost())
                throw outOfRange("At most %d dollars a %s are taken.".formatted(per.atMost(), per.value()));
            return new Pay(from, to, per);
        }

        private static Refusal outOfRange(String detail) {
            return Refusal.ofFields(detail, new FieldError("/pay/to", "RANGE"));
        }
    }

    private final Commands commands;

    JobEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created postJob(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewJob job) {
        if (id.version() == DERIVED) throw CommonError.BAD_PARAMETER.because("Choose a UUID of version 4 or 7.");
        commands.send(job.by(caller.memberId(), id));
        return new Created(id);
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeJob(Caller caller, @PathVariable UUID id) {
        commands.send(new Close(id, caller.memberId()));
    }
}
