package community.mhc.chassis.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of a bounded length that looks like an expression. The length comes first: text that is too long is never compared with
 * the expression, as it would be under {@code @Size} and {@code @Pattern}, which are both evaluated. A refused field has the
 * code {@code SIZE} or {@code PATTERN}. Null passes.
 */
@Documented
@Constraint(validatedBy = BoundedTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BoundedText {

    /** Characters (UTF-16) at least. */
    int min() default 0;

    /** Characters (UTF-16) at most. */
    int max();

    /** What the whole text must match; means the same in Java and in ECMAScript, as the API's document shows it. */
    String regexp();

    String message() default "has another form or length";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
