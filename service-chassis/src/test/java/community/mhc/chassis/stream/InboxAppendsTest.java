package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.stream.relay.Relay;
import community.mhc.chassis.stream.relay.Said;
import community.mhc.chassis.test.Messages;
import community.mhc.eventstore.AppendMetrics;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** What handlers of a batch append, the store writes together. */
class InboxAppendsTest {

    private static final int STREAMS = 200;

    /** What one request takes longer where it goes to a disk. */
    private static final Duration DISK = Duration.ofMillis(5);

    private final AtomicInteger requests = new AtomicInteger();
    private final AppendMetrics counted = new AppendMetrics() {
        @Override
        public void stored(int units, int events, long bytes, Duration took) {
            requests.incrementAndGet();
            LockSupport.parkNanos(DISK.toNanos());
        }
    };

    @Test
    void handlersShareTheStoresRequests() {
        var database = TestMongo.emptyDatabase();
        try (var store = MongoEventStorageEngine.builder()
                .database(database)
                .eventSerializer(DomainTypeSerializer.of(Relay.types()))
                .snapshotSerializer(DomainTypeSerializer.of(Relay.types()))
                .metrics(counted)
                .build()) {
            var inbox = new Inbox(
                    List.of(appendingTo(store)), new Consumed(database), new DeadLetters(database, Clock.systemUTC()));
            var batch = IntStream.range(0, STREAMS)
                    .mapToObj(n -> Messages.message(Relay.TOPIC, "relay.said.v1", "thing-" + n, 0, new Said(n)))
                    .toList();
            assertThat(inbox.handle(batch, () -> true)).isTrue();
            assertThat(store.lastSequenceNumberFor("thing-" + (STREAMS - 1))).hasValue(0L);
        }
        assertThat(requests.get()).isBetween(STREAMS / Inbox.AT_ONCE, STREAMS / 2);
    }

    private static IncomingMessages appendingTo(MongoEventStorageEngine store) {
        return new IncomingMessages() {
            @Override
            public List<String> topics() {
                return List.of(Relay.TOPIC);
            }

            @Override
            public void on(IncomingMessage message) {
                store.appendEvents(new GenericDomainEventMessage<>("Thing", message.key(), 0, message.as(Said.class)));
            }
        };
    }
}
