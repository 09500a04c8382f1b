package community.mhc.forum.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that can be stored, sent and shown: no control characters, no half of a surrogate pair (it has no UTF-8 form). Null
 * passes.
 */
@Documented
@Constraint(validatedBy = WellFormedValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {

    /** Whether line breaks and tabs are welcome. */
    boolean lines() default false;

    String message() default "has characters that cannot be shown";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
