package community.mhc.chassis.problem;

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

    /** @param detail what to do about it; never personal data and never text that a member wrote. */
    default Refusal because(String detail) {
        return new Refusal(this, detail);
    }
}
