package community.mhc.jobs.interest.write;

import community.mhc.chassis.text.BoundedText;
import community.mhc.jobs.posting.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * The body that shows interest.
 *
 * @param note plain text to whoever posted the job; may be empty
 */
record InterestNote(
        @NotNull @BoundedText(max = 2_000, regexp = PlainText.LINES)
        String note) {}
