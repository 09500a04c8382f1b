package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.Origin;
import community.mhc.chassis.stream.relay.Relay;
import community.mhc.eventstore.AppendMetrics;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamAppenderTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    /** What one request takes longer where it goes to a disk. */
    private static final Duration DISK = Duration.ofMillis(5);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Predicate<EventMessage<?>>> awayAt = new ArrayList<>();
    private final Store store = new Store();
    private final StreamAppender appender = new StreamAppender(store, new PutAside(database, Clock.systemUTC()));

    /** An event store that can be away for some events. */
    private final class Store extends MongoEventStorageEngine {

        Store() {
            super(MongoEventStorageEngine.builder()
                    .database(database)
                    .eventSerializer(DomainTypeSerializer.of(Relay.types()))
                    .snapshotSerializer(DomainTypeSerializer.of(Relay.types()))
                    .metrics(new AppendMetrics() {
                        @Override
                        public void stored(int units, int events, long bytes, Duration took) {
                            requests.incrementAndGet();
                            LockSupport.parkNanos(DISK.toNanos());
                        }
                    }));
        }

        @Override
        public void appendEvents(EventMessage<?>... events) {
            if (awayAt.stream().anyMatch(away -> away.test(events[0])))
                throw new MongoTimeoutException("The database is away");
            super.appendEvents(events);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static TakenMessage message(String key, long sequence) {
        return message("event-" + key + "-" + sequence, key, sequence, "{\"number\":" + sequence + "}");
    }

    private static TakenMessage message(String id, String key, long sequence, String json) {
        return new TakenMessage(id, "relay.said.v1", Relay.TOPIC, key, sequence, 40 + sequence, TIME, json);
    }

    private boolean append(TakenMessage... batch) {
        return appender.append(List.of(batch), () -> true);
    }

    /** Ids of what is stored of a stream, in order. */
    private List<String> stored(String key) {
        return store.readEvents(Relay.TOPIC + "/" + key, 0)
                .asStream()
                .map(EventMessage::getIdentifier)
                .toList();
    }

    private List<String> putAside() {
        return database.getCollection(PutAside.COLLECTION)
                .find()
                .sort(new Document("stream", 1).append("sequence", 1))
                .map(one -> one.getString("eventId") + ": " + one.getString("cause"))
                .into(new ArrayList<>());
    }

    @Test
    void aMessageBecomesAnEventOfItsStream() {
        append(message("a", 0));
        try (var events = store.readEvents(null, false)) {
            var event = (DomainEventMessage<?>) events.findFirst().orElseThrow();
            assertThat(event.getIdentifier()).isEqualTo("event-a-0");
            assertThat(event.getType()).isEqualTo(Relay.TOPIC);
            assertThat(event.getAggregateIdentifier()).isEqualTo(Relay.TOPIC + "/a");
            assertThat(event.getSequenceNumber()).isZero();
            assertThat(event.getTimestamp()).isEqualTo(TIME);
            assertThat(event.getPayload()).isEqualTo(new Relay.Heard(0));
            assertThat(Origin.of(event)).isEqualTo(new Origin("relay", 40));
        }
    }

    @Test
    void oneOfATypeThatNobodyHereReadsIsOpaque() {
        append(new TakenMessage("x", "java.lang.String", Relay.TOPIC, "a", 0, 1, TIME, "not even JSON"));
        try (var events = store.readEvents(null, false)) {
            assertThat(events.findFirst().orElseThrow().getPayloadType()).isEqualTo(UnknownSerializedType.class);
        }
    }

    @Test
    void aRepeatIsStoredOnce() {
        append(message("a", 0), message("a", 0), message("a", 1));
        append(message("a", 0), message("a", 1), message("a", 2));
        assertThat(stored("a")).containsExactly("event-a-0", "event-a-1", "event-a-2");
        assertThat(putAside()).isEmpty();
    }

    @Test
    void nothingIsStoredBeforeWhatComesFirstInItsStream() {
        var attempts = new AtomicInteger();
        awayAt.add(event -> event.getIdentifier().equals("event-a-1") && attempts.incrementAndGet() < 3);
        assertThat(append(message("a", 0), message("a", 1), message("a", 2))).isTrue();
        assertThat(stored("a")).containsExactly("event-a-0", "event-a-1", "event-a-2");
    }

    @Test
    void whoeverGivesUpOnAMessageGivesUpOnAllBehindIt() {
        awayAt.add(event -> event.getIdentifier().equals("event-a-1"));
        var asked = new AtomicInteger();
        assertThat(appender.append(
                        List.of(message("a", 0), message("a", 1), message("a", 2)), () -> asked.incrementAndGet() < 6))
                .isFalse();
        assertThat(stored("a")).containsExactly("event-a-0");
    }

    @Test
    void whatTheStoreRefusesStopsItsStreamAlone() {
        var refused = message("half a surrogate pair \ud800", "a", 1, "{}");
        append(message("a", 0), refused, message("a", 2), message("b", 0));
        append(message("a", 3), message("b", 1));
        assertThat(stored("a")).containsExactly("event-a-0");
        assertThat(stored("b")).containsExactly("event-b-0", "event-b-1");
        assertThat(putAside())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith(": java.lang.IllegalArgumentException"),
                        second -> assertThat(second).isEqualTo("event-a-2: waits behind an earlier one"),
                        third -> assertThat(third).isEqualTo("event-a-3: waits behind an earlier one"));
    }

    /** Its producer was restored from a backup, and has written another history since. */
    @Test
    void anotherEventUnderAKnownNumberStopsItsStreamAndIsNotDropped() {
        append(message("a", 0), message("a", 1));
        append(message("another", "a", 1, "{\"number\":7}"), message("a", 2));
        assertThat(stored("a")).containsExactly("event-a-0", "event-a-1");
        assertThat(putAside())
                .containsExactly("another: another event has this number", "event-a-2: waits behind an earlier one");
    }

    @Test
    void streamsShareTheStoresRequests() {
        int streams = 200;
        append(IntStream.range(0, streams)
                .mapToObj(n -> message("thing-" + n, 0))
                .toArray(TakenMessage[]::new));
        assertThat(stored("thing-" + (streams - 1))).hasSize(1);
        assertThat(requests.get()).isBetween(streams / StreamAppender.STREAMS_AT_ONCE, streams / 2);
    }
}
