package community.mhc.chassis.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** See {@link BoundedText}. */
public final class BoundedTextValidator implements ConstraintValidator<BoundedText, CharSequence> {

    private int min;
    private int max;
    private Pattern pattern = Pattern.compile("");

    @Override
    public void initialize(BoundedText constraint) {
        min = constraint.min();
        max = constraint.max();
        pattern = Pattern.compile(constraint.regexp());
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) return true;
        if (text.length() < min || text.length() > max) return refused("SIZE", context);
        return pattern.matcher(text).matches() || refused("PATTERN", context);
    }

    /** The rule that is broken goes where a message would: the constraint's name tells only that one of two is. */
    private static boolean refused(String rule, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(rule).addConstraintViolation();
        return false;
    }
}
