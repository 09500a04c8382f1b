package community.mhc.chassis.problem;

import community.mhc.chassis.text.BoundedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.ObjectError;
import tools.jackson.core.JacksonException;

/** Where in a body an error is, as a JSON pointer (RFC 6901), and which constraint it breaks. */
final class Pointers {

    private Pointers() {}

    /** From Spring's property path: {@code tags[2].name} is {@code /tags/2/name}. */
    static String of(String propertyPath) {
        return "/" + propertyPath.replace("]", "").replace('[', '/').replace('.', '/');
    }

    /** From a constraint's name: {@code NotBlank} is {@code NOT_BLANK}. */
    static String code(@Nullable String constraint) {
        if (constraint == null) return "INVALID";
        return constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** The rule that {@code error} names, of a constraint with more than one rule; else the constraint's name. */
    static String code(ObjectError error) {
        return BoundedText.class.getSimpleName().equals(error.getCode())
                ? String.valueOf(error.getDefaultMessage())
                : code(error.getCode());
    }

    /** From Spring's codes of one error, most specific first: the last one is the bare constraint. */
    static String codeOf(String @Nullable [] codes) {
        return code(codes == null || codes.length == 0 ? null : codes[codes.length - 1]);
    }

    /** Where Jackson gave up, without a word of what stood there. */
    static List<FieldError> errorOf(@Nullable Throwable cause, CommonError code) {
        if (!(cause instanceof JacksonException jackson) || jackson.getPath().isEmpty()) return List.of();
        var pointer = new StringBuilder();
        for (var step : jackson.getPath())
            pointer.append('/')
                    .append(step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex()));
        return List.of(
                new FieldError(pointer.toString(), code == CommonError.UNKNOWN_FIELD ? "UNKNOWN_FIELD" : "WRONG_TYPE"));
    }
}
