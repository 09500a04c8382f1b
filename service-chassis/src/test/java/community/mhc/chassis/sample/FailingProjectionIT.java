package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.test.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** That a projection could not handle an event is said; what the event holds nobody says. */
@ServiceTest
@Import(FailingProjectionIT.Failing.class)
class FailingProjectionIT {

    private static final String SECRET = "what a member wrote";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Lines lines = new Lines();

    @Autowired
    private Commands commands;

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(lines);
    }

    @Test
    void theLinesAboutItHaveNoWordOfTheEvent() {
        commands.send(new Note.WriteNote(UUID.randomUUID(), SECRET));
        await().until(() -> lines.said.stream().anyMatch(line -> line.startsWith("projection failing leaves out")));
        assertThat(lines.said).allSatisfy(line -> assertThat(line).doesNotContain(SECRET));
    }

    /** What lines say besides what was thrown, which {@code WordlessStackTraces} prints. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {

        final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
        }
    }

    @TestConfiguration
    static class Failing {

        @Bean
        FailingProjection failingProjection() {
            return new FailingProjection();
        }
    }

    @ProcessingGroup("failing")
    static class FailingProjection {

        @EventHandler
        void on(Note.NoteWritten event) {
            throw new IllegalArgumentException("cannot read \"%s\"".formatted(event.text()));
        }
    }
}
