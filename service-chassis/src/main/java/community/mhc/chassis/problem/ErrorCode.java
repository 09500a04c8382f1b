package community.mhc.chassis.problem;

import java.util.List;

/**
 * A reason to refuse, stable for clients: {@link #name()} is the {@code code} of the problem document. Implemented by enums,
 * whose constants document when the refusal happens.
 */
public interface ErrorCode {

    /** The stable code, upper snake case. */
    String name();

    /** The HTTP status of the answer, 400 to 599. */
    int status();

    /** What went wrong, the same for every occurrence, in plain words. */
    String title();

    /**
     * @param detail what to do about it; never personal data and never text that a member wrote
     * @param errors the fields that it is about; none where it is about the request as a whole
     */
    default Refusal because(String detail, FieldError... errors) {
        return new Refusal(this, detail, List.of(errors));
    }
}
