package community.mhc.chassis.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an {@link ErrorCode} is answered. Every constant of such an enum has one. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answer {

    /** The HTTP status, 400 to 599. */
    int status();

    /** What went wrong, the same for every occurrence, in plain words. */
    String title();
}
