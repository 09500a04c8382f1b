package community.mhc.chassis.problem;

import java.util.List;
import java.util.Objects;

/**
 * A reason to refuse, stable for clients: {@link #name()} is the {@code code} of the problem document. Implemented by enums, whose
 * constants say when the refusal happens, and have an {@link Answer}.
 */
public interface ErrorCode {

    /** The stable code, upper snake case. */
    String name();

    /** See {@link Answer#status()}. */
    default int status() {
        return answer().status();
    }

    /** See {@link Answer#title()}. */
    default String title() {
        return answer().title();
    }

    private Answer answer() {
        try {
            var answer = ((Enum<?>) this).getDeclaringClass().getField(name()).getAnnotation(Answer.class);
            return Objects.requireNonNull(answer, () -> name() + " needs @Answer");
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param detail what to do about it; never personal data and never text that a member wrote
     * @param errors the fields that it is about; none where it is about the request as a whole
     */
    default Refusal because(String detail, FieldError... errors) {
        return new Refusal(this, detail, List.of(errors));
    }
}
