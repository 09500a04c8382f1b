package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that nobody sends on purpose: either they are stored and found again exactly, or refused and harm nobody else. */
@Conformance
@Timeout(30)
class OddEventsTest {

    private static final String HALF_A_PAIR = "thread-\ud83d";

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TestEngines engines = new TestEngines();
    private final MongoEventStorageEngine engine = engines.on(database);

    @AfterEach
    void close() {
        engines.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "a#0", "a\u0000b", "\ud83d\ude00", "$a.b", "0000000000000000000"})
    void anyWellFormedIdIsFoundAgain(String id) {
        append(engine, event(id, 0));
        append(engine, event(id, 1));

        assertThat(engine.readEvents(id).asStream().map(e -> e.getAggregateIdentifier()))
                .containsExactly(id, id);
        assertThat(engine.lastSequenceNumberFor(id)).hasValue(1L);
        assertThatThrownBy(() -> append(engine, event(id, 0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void anIdOfThousandsOfCharactersIsGuardedLikeAnyOther() {
        String id = "x".repeat(5_000);
        append(engine, event(id, 0));

        assertThatThrownBy(() -> append(engine, event(id, 0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void anAggregateIsNotMistakenForOneWhoseIdBeginsWithItsOwn() {
        append(engine, event("order", 0), event("order", 1));
        append(engine, event("order#1", 0));
        append(engine, event("order#1", 1), event("order#1", 2));

        assertThat(engine.lastSequenceNumberFor("order")).hasValue(1L);
        assertThat(engine.lastSequenceNumberFor("order#1")).hasValue(2L);
        assertThat(engine.readEvents("order").asStream()).hasSize(2);
    }

    /** The database keeps another character instead: such an id was never found again, and held up all appends when it came twice. */
    @Test
    void anIdWithHalfACharacterIsRefused() {
        assertThatThrownBy(() -> append(engine, event(HALF_A_PAIR, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        append(engine, new GenericEventMessage<>(HALF_A_PAIR, "payload", Map.of(), Instant.now())))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(append(engine, event("thread-7", 0))).isEqualTo(1);
    }

    @Test
    void halfACharacterInAPayloadBecomesTheReplacementCharacter() {
        append(engine, new GenericDomainEventMessage<>("test", "a", 0, "cut \ud83d short"));

        assertThat(engine.readEvents("a").next().getPayload()).isEqualTo("cut \ufffd short");
    }

    @Test
    void aUnitOfExactlySixteenMebibytesIsStoredAndOneByteMoreIsRefused() {
        int overhead = size("");
        String longest = "x".repeat(AppendSettings.MAX_DOCUMENT_BYTES - overhead);

        assertThatThrownBy(() -> append(engine, large(longest + "x"))).isInstanceOf(EventStoreException.class);
        append(engine, large(longest));

        assertThat(engine.readEvents(null, false).map(e -> ((String) e.getPayload()).length()))
                .containsExactly(longest.length());
    }

    @Test
    void anEventOutsideOfTheYearsThatCanBeStoredIsRefused() {
        assertThatThrownBy(() -> append(
                        engine, new GenericDomainEventMessage<>("test", "a", 0, "p", Map.of(), "id", Instant.MAX)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aTokenForAnyInstantCanBeMade() {
        for (Instant instant : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
            assertThat(MongoEventStorageEngine.position(engine.createTokenAt(instant)))
                    .isZero();
        }
        append(engine, event("a", 0));
        assertThat(MongoEventStorageEngine.position(engine.createTokenAt(Instant.MIN)))
                .isZero();
        assertThat(MongoEventStorageEngine.position(engine.createTokenAt(Instant.MAX)))
                .isEqualTo(1);
    }

    @Test
    void limitsOfTimeThatNobodyCouldKeepAreRefused() {
        Duration second = Duration.ofSeconds(1);
        for (Duration odd : List.of(
                Duration.ZERO, Duration.ofNanos(999_999), Duration.ofDays(2), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> new AppendSettings(1, 1, odd, second)).hasMessageContaining("patience");
            assertThatThrownBy(() -> new AppendSettings(1, 1, second, odd)).hasMessageContaining("requestTimeout");
        }
    }

    private static GenericDomainEventMessage<String> large(String payload) {
        return new GenericDomainEventMessage<>("test", "large", 0, payload);
    }

    private static int size(String payload) {
        return new PendingUnit(new EventSerializer(TestEngines.SERIALIZER).unit(List.of(large(payload)))).bytes();
    }
}
