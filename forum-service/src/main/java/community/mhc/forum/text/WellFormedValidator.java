package community.mhc.forum.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** See {@link WellFormed}. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, CharSequence> {

    private boolean lines;

    @Override
    public void initialize(WellFormed constraint) {
        lines = constraint.lines();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || text.codePoints().allMatch(this::canBeShown);
    }

    private boolean canBeShown(int c) {
        if (c == '\n' || c == '\r' || c == '\t') return lines;
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
