package community.mhc.jobs.interest.write;

import community.mhc.jobs.posting.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The body that shows interest.
 *
 * @param note plain text to whoever posted the job; may be empty
 */
record InterestNote(
        @NotNull @Size(max = 2_000) @Pattern(regexp = PlainText.LINES)
        String note) {}
