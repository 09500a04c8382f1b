package community.mhc.eventstore.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A suite that must pass on every server: always on the stand-in, and on a real MongoDB wherever there is one. It has the tag
 * {@code conformance}, by which a second run with {@code -Dmongo.server=real} chooses it.
 */
@Tag("conformance")
@ExtendWith(OfferedServer.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Conformance {}
