package community.mhc.forum.text;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;
import community.mhc.chassis.problem.FieldError;
import community.mhc.chassis.problem.Refusal;

/** Refusals of what members write. */
public enum TextError implements ErrorCode {
    /** Its marks nest deeper, or become more of a page, than any prose does. */
    @Answer(status = 422, title = "This text cannot be shown as it is meant")
    TEXT_TOO_COMPLEX;

    /** Every text that becomes HTML is the {@code body} of its request. */
    static Refusal tooComplex() {
        return TEXT_TOO_COMPLEX.because(
                "Use fewer links, or fewer marks inside each other; what is to be shown as typed goes between two lines of ```.",
                new FieldError("/body", "TOO_COMPLEX"));
    }
}
