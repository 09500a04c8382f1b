package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What a reaction cannot handle waits, with what comes behind it, until an operator redrives or discards it. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@Import(DeadLettersIT.Reactions.class)
class DeadLettersIT {

    private static final String SECRET = "what a member wrote";

    @Autowired
    private Commands commands;

    @Autowired
    private EventStorageEngine store;

    @Autowired
    private WhenWrittenThenTold reaction;

    private final UUID bad = UUID.randomUUID();
    private final UUID good = UUID.randomUUID();
    private RestTestClient http;

    @BeforeEach
    void onTheManagementPort(@Autowired Environment environment) {
        http = ManagementPort.of(environment);
    }

    @AfterEach
    void mend() {
        reaction.before = event -> {};
    }

    private void failOn(UUID note, Supplier failure) {
        reaction.before = event -> {
            if (event.getAggregateIdentifier().equals(note.toString())) throw failure.made();
        };
    }

    private interface Supplier {
        RuntimeException made();
    }

    private void write(UUID id) {
        store.appendEvents(new GenericDomainEventMessage<>("Note", id.toString(), 0, new Note.NoteWritten(id, SECRET)));
    }

    private void change(UUID id) {
        store.appendEvents(new GenericDomainEventMessage<>("Note", id.toString(), 1, new Note.NoteChanged(id, SECRET)));
    }

    private JsonNode waiting() {
        return http.get()
                .uri("/actuator/deadletters?stream={stream}", bad)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private JsonNode redrive() {
        return http.post()
                .uri("/actuator/deadletters")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("stream", bad))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private JsonNode discard(long sequence) {
        return http.delete()
                .uri("/actuator/deadletters?stream={stream}&sequence={n}&operator=ops", bad, sequence)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    /** A note that cannot be handled, its change, and another note. */
    private void oneWaitsAndOneBehindIt() {
        failOn(bad, () -> new IllegalStateException(SECRET));
        write(bad);
        write(good);
        change(bad);
        await().until(() -> reaction.handled.contains(good + "/0"));
        await().until(() -> waiting().path("letters").size() == 2);
    }

    @Test
    void itsOwnAggregateWaitsAloneAndNobodySaysWhatItHolds(CapturedOutput output) {
        oneWaitsAndOneBehindIt();
        var head = waiting().path("sequences").path(0);
        assertThat(head.path("reaction").asString()).isEqualTo("when-written-then-told");
        assertThat(head.path("type").asString()).isEqualTo("sample.note-written");
        assertThat(head.path("sequence").asLong()).isZero();
        assertThat(head.path("cause").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(head.path("place").asString()).startsWith("community.mhc.chassis.sample.DeadLettersIT");
        assertThat(head.path("attempts").asInt()).isEqualTo(1);
        assertThat(head.path("behind").asInt()).isEqualTo(1);
        assertThat(waiting().toString()).contains("\"text\"").doesNotContain(SECRET);
        assertThat(output).contains("dead letter: when-written-then-told").doesNotContain(SECRET);
    }

    @Test
    void aRedriveHandlesThemInOrder() {
        oneWaitsAndOneBehindIt();
        var again = redrive();
        assertThat(again.path("handled").asInt()).isZero();
        assertThat(again.path("left").asInt()).isEqualTo(2);
        assertThat(again.path("stopped").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(waiting().path("sequences").path(0).path("attempts").asInt()).isEqualTo(2);
        mend();
        var mended = redrive();
        assertThat(mended.path("handled").asInt()).isEqualTo(2);
        assertThat(mended.path("stopped").asString()).isEmpty();
        assertThat(reaction.handled).containsSubsequence(bad + "/0", bad + "/1");
        assertThat(waiting().path("letters")).isEmpty();
    }

    @Test
    void aDiscardGivesUpTheFirstAndNoOther() {
        oneWaitsAndOneBehindIt();
        assertThat(discard(1).path("stopped").asString()).isEqualTo("the first that waits is number 0");
        assertThat(discard(0).path("discarded").asBoolean()).isTrue();
        assertThat(discard(0).path("stopped").asString()).isEqualTo("the first that waits is number 1");
        mend();
        assertThat(redrive().path("handled").asInt()).isEqualTo(1);
        assertThat(reaction.handled).contains(bad + "/1").doesNotContain(bad + "/0");
    }

    @Test
    void anErrorMakesADeadLetterToo() {
        reaction.before = event -> {
            if (event.getAggregateIdentifier().equals(bad.toString())) throw new NoClassDefFoundError(SECRET);
        };
        write(bad);
        await().until(() -> waiting().path("letters").size() == 1);
        assertThat(waiting().path("sequences").path(0).path("cause").asString())
                .isEqualTo("java.lang.NoClassDefFoundError");
    }

    @Test
    void aDatabaseThatIsAwaySaysNothingAgainstAnEvent() {
        var attempts = new CopyOnWriteArrayList<Integer>();
        failOn(bad, () -> {
            attempts.add(1);
            if (attempts.size() == 2) mend();
            return new MongoTimeoutException("The database is away");
        });
        write(bad);
        await().until(() -> reaction.handled.contains(bad + "/0"));
        assertThat(attempts).hasSizeGreaterThan(1);
        assertThat(waiting().path("letters")).isEmpty();
    }

    @TestConfiguration
    static class Reactions {

        @Bean
        WhenWrittenThenTold whenWrittenThenTold() {
            return new WhenWrittenThenTold();
        }
    }

    @ProcessingGroup("when-written-then-told")
    static class WhenWrittenThenTold {

        final List<String> handled = new CopyOnWriteArrayList<>();
        volatile Consumer<DomainEventMessage<?>> before = event -> {};

        @EventHandler
        void on(Note.NoteWritten e, DomainEventMessage<?> event) {
            handle(event);
        }

        @EventHandler
        void on(Note.NoteChanged e, DomainEventMessage<?> event) {
            handle(event);
        }

        private void handle(DomainEventMessage<?> event) {
            before.accept(event);
            handled.add(event.getAggregateIdentifier() + "/" + event.getSequenceNumber());
        }
    }
}
