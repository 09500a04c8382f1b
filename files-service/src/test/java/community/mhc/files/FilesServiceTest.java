package community.mhc.files;

import community.mhc.chassis.test.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service, with its content in the build directory; ask for a {@link Library}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Library.class)
@TestPropertySource(properties = "mhc.files.dir=target/test-content")
public @interface FilesServiceTest {}
