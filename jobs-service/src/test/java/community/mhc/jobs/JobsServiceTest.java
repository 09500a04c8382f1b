package community.mhc.jobs;

import community.mhc.chassis.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole service on a day of the test's choice; ask for a {@link Board}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({Board.class, MovableClock.class})
public @interface JobsServiceTest {}
