package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lies in the database, and what comes back from it. */
@Conformance
class StoredFormTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TestEngines engines = new TestEngines();
    private final MongoEventStorageEngine engine = engines.on(database);

    @AfterEach
    void close() {
        engines.close();
    }

    @Test
    void aUnitOfWorkIsOneDocumentUnderThePositionOfItsFirstEvent() {
        append(engine, event("a", 0));
        append(engine, event("a", 1), event("b", 0));

        Document unit =
                database.getCollection("events").find(new Document("_id", 2L)).first();

        assertThat(unit).containsEntry("n", 2);
        assertThat(unit.getList("keys", String.class))
                .containsExactly("a#0000000000000000001", "b#0000000000000000000");
        assertThat(unit.getList("events", Document.class))
                .first()
                .satisfies(event -> assertThat(event)
                        .containsEntry("aggregate", "a")
                        .containsEntry("seq", 1L)
                        .containsEntry("type", "java.lang.String")
                        .containsEntry("payload", "\"payload\"")
                        .doesNotContainKey("rev"));
    }

    @Test
    void timeComesBackToTheNanosecond() {
        for (String time : List.of(
                "1677-09-21T00:12:44.000000001Z", "1969-12-31T23:59:59.999999999Z", "2026-11-23T17:05:13.123456789Z")) {
            assertThat(EpochNanos.toInstant(EpochNanos.of(Instant.parse(time)))).isEqualTo(time);
        }
        assertThatThrownBy(() -> EpochNanos.of(Instant.MAX)).isInstanceOf(ArithmeticException.class);
        assertThat(EpochNanos.nearest(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(EpochNanos.nearest(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void everythingOfAMessageComesBack() {
        DomainEventMessage<String> sent = new GenericDomainEventMessage<>(
                "Type",
                "id",
                7,
                "päyload",
                MetaData.with("traceId", "x"),
                "event-1",
                Instant.parse("2026-01-02T03:04:05.678901234Z"));
        append(engine, sent);

        DomainEventMessage<?> read = engine.readEvents("id", 7).next();

        assertThat(read)
                .returns("Type", DomainEventMessage::getType)
                .returns(7L, DomainEventMessage::getSequenceNumber)
                .returns("event-1", DomainEventMessage::getIdentifier)
                .returns(sent.getTimestamp(), DomainEventMessage::getTimestamp)
                .returns(MetaData.with("traceId", "x"), DomainEventMessage::getMetaData);
        assertThat(read.getPayload()).isEqualTo("päyload");
    }

    @Test
    void theSameUnitOfWorkAgainStoresNothingAndAnswersWhereItLies() {
        GenericEventMessage<String> plain = new GenericEventMessage<>("hello");
        DomainEventMessage<String> ofAnAggregate = event("a", 0);
        append(engine, plain, ofAnAggregate);
        append(engine, event("b", 0));

        assertThat(append(engine, plain, ofAnAggregate)).isEqualTo(2);
        assertThat(TestEngines.allEventIds(engine)).hasSize(3);
    }

    @Test
    void anEventWithoutAnAggregateIsFoundByPositionOnlyAndTakesNoSecondPlace() {
        GenericEventMessage<String> event = new GenericEventMessage<>("hello");
        append(engine, event);

        assertThatThrownBy(() -> append(engine, event, event("a", 0))).isInstanceOf(ConcurrencyException.class);
        assertThat(engine.readEvents(event.getIdentifier()).hasNext()).isFalse();
    }

    @Test
    void keysOfAnAggregateAreInOrderAndOnlyItsOwn() {
        assertThat(List.of(EventKeys.of("a", 9), EventKeys.of("a", 10), EventKeys.of("a", Long.MAX_VALUE)))
                .isSorted();
        assertThat(EventKeys.of("a#0000000000000000001", 0)).isNotEqualTo(EventKeys.of("a", 1));
        assertThatThrownBy(() -> EventKeys.of("a", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAggregateIsReadWithoutThoseWhoseIdLooksLikeIt() {
        append(engine, event("a", 0), event("a#0000000000000000000", 0), event("ab", 0));
        append(engine, event("a", 1));

        assertThat(engine.readEvents("a").asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L);
        assertThat(engine.lastSequenceNumberFor("a")).hasValue(1L);
        assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void aLongAggregateIsReadInSeveralWindows() {
        MongoEventStorageEngine small =
                engines.closing(TestEngines.builder(database).batchSize(10).build());
        for (int i = 0; i < 40; i += 4) {
            append(engine, event("a", i), event("a", i + 1), event("a", i + 2), event("a", i + 3));
        }

        assertThat(small.readEvents("a", 3).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(37)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aUnitTooLargeForADocumentIsRefusedAndTheNextOneIsStored() {
        GenericEventMessage<String> huge = new GenericEventMessage<>("x".repeat(17 * 1024 * 1024));

        assertThatThrownBy(() -> append(engine, huge))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("nothing was stored");
        assertThat(append(engine, event("a", 0))).isEqualTo(1);
    }

    @Test
    void theTokenAtATimeIsFoundAmongUnitsWhoseTimesGoBackAndForth() {
        long[] seconds = {10, 60, 20, 30, 40, 50, 70};
        for (int i = 0; i < seconds.length; i++) {
            append(engine, at(i, seconds[i]));
        }

        assertThat(tokenAt(0)).isEqualTo(0);
        assertThat(tokenAt(10)).isEqualTo(0);
        assertThat(tokenAt(11)).isEqualTo(1);
        assertThat(tokenAt(35)).isEqualTo(1);
        assertThat(tokenAt(60)).isEqualTo(1);
        assertThat(tokenAt(61)).isEqualTo(6);
        assertThat(tokenAt(71)).isEqualTo(7);
    }

    private long tokenAt(long second) {
        return MongoEventStorageEngine.position(engine.createTokenAt(Instant.ofEpochSecond(second)));
    }

    private static DomainEventMessage<String> at(long sequence, long second) {
        return new GenericDomainEventMessage<>(
                "Type", "a", sequence, "x", MetaData.emptyInstance(), "e" + sequence, Instant.ofEpochSecond(second));
    }

    @Test
    void aCallerLearnsThePositionOfWhatItsOwnWorkStored() {
        assertThat(append(engine, event("a", 0), event("a", 1))).isEqualTo(2);
        assertThat(AppendedPosition.last()).isEmpty();
        OptionalLong nested = AppendedPosition.track(() -> {
            append(engine, event("b", 0));
            return AppendedPosition.last();
        });
        assertThat(nested).hasValue(3);
        assertThat(AppendedPosition.<OptionalLong, RuntimeException>track(AppendedPosition::last))
                .isEmpty();
    }
}
