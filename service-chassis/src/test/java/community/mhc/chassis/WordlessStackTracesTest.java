package community.mhc.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What every service logs of an exception, whoever logs it. */
class WordlessStackTracesTest {

    private static final String SECRET = "what a member wrote";

    @Test
    void typesAndPlacesAreLoggedAndNoMessage() {
        var failure = new IllegalStateException(SECRET, jacksonsOwn());
        failure.addSuppressed(new IllegalArgumentException(SECRET));
        var line = logged(failure);
        assertThat(line)
                .doesNotContain(SECRET)
                .contains("a batch failed")
                .contains(IllegalStateException.class.getName(), IllegalArgumentException.class.getName())
                .contains("Caused by: tools.jackson.databind.exc.InvalidFormatException")
                .contains("at community.mhc.chassis.WordlessStackTracesTest.jacksonsOwn(");
    }

    private static Exception jacksonsOwn() {
        try {
            new JsonMapper().readValue("\"" + SECRET + "\"", Integer.class);
            throw new AssertionError();
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining(SECRET);
            return e;
        }
    }

    /** By an encoder as Boot makes it of the settings that all services start from. */
    private static String logged(Throwable failure) {
        var environment = new StandardEnvironment();
        new ChassisDefaults().postProcessEnvironment(environment, new SpringApplication());
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        var event = new LoggingEvent(
                "", context.getLogger("org.axonframework"), Level.WARN, "a batch failed", failure, new Object[0]);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
