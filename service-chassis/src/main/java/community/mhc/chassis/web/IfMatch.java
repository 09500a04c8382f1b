package community.mhc.chassis.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code long} argument: the revision that the edit is based on, from the {@code If-Match} header. Without the header the
 * endpoint answers 428, with anything but one entity tag 400, with one that is none of ours 412.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {}
