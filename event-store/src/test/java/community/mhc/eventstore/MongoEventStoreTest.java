package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Conformance
@Timeout(20)
class MongoEventStoreTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TestEngines engines = new TestEngines();
    private final MongoEventStorageEngine engine = engines.on(database);
    private final MongoEventStorageEngine otherInstance = engines.on(database);
    private final MongoEventStore store =
            MongoEventStore.builder().storageEngine(engine).cachedEvents(10).build();

    @AfterEach
    void close() {
        store.close();
        engines.close();
    }

    @Test
    void aStreamStartsWithWhatIsStoredAndGoesOnWithWhatIsPublished() throws Exception {
        store.publish(event("a", 0));
        TrackingEventStream stream = store.openStream(null);
        assertThat(positions(stream, 1)).containsExactly(1L);

        store.publish(event("a", 1), event("a", 2));

        assertThat(positions(stream, 2)).containsExactly(2L, 3L);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void aTokenInTheMiddleOfAUnitOfWorkGoesOnInItsMiddle() throws Exception {
        append(engine, event("a", 0), event("a", 1), event("a", 2));
        append(engine, event("a", 3));

        TrackingEventStream stream = store.openStream(new GlobalSequenceTrackingToken(2));

        assertThat(positions(stream, 2)).containsExactly(3L, 4L);
    }

    @Test
    void aReaderStopsBeforeAGapAndGoesOnOnceItIsFilled() throws Exception {
        append(engine, event("a", 0));
        append(engine, event("a", 1));
        append(engine, event("a", 2));
        MongoCollection<Document> units = database.getCollection("events");
        Document second = units.findOneAndDelete(new Document("_id", 2L));
        TrackingEventStream stream = store.openStream(null);

        assertThat(positions(stream, 1)).containsExactly(1L);
        assertThat(stream.hasNextAvailable(300, MILLISECONDS)).isFalse();

        units.insertOne(second);
        append(engine, event("a", 3));
        assertThat(positions(stream, 3)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aReaderThatFellBehindTheSharedCacheMissesNothing() throws Exception {
        TrackingEventStream slow = store.openStream(null);
        TrackingEventStream fast = store.openStream(null);
        for (int i = 0; i < 50; i++) {
            append(engine, event("a", i));
            fast.nextAvailable();
        }

        assertThat(positions(slow, 50))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1L)
                .endsWith(50L);
    }

    @Test
    void aWaitingReaderIsWokenByAnAppendOfAnotherInstance() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        assertThat(stream.hasNextAvailable(1500, MILLISECONDS)).isFalse();

        append(otherInstance, event("a", 0));

        assertThat(stream.hasNextAvailable(2, SECONDS)).isTrue();
    }

    @Test
    void anIdleReaderLooksLessAndLessOftenButAtLeastFourTimesASecond() {
        List<Long> pauses = LongStream.iterate(Tail.SHORTEST_PAUSE_MILLIS, Tail::longer)
                .limit(20)
                .boxed()
                .toList();

        assertThat(pauses).isSorted().startsWith(20L).endsWith(200L);
    }

    @Test
    void aPooledProcessorIsToldWhenThereIsSomethingNew() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        Semaphore told = new Semaphore(0);
        assertThat(stream.setOnAvailableCallback(told::release)).isTrue();
        assertThat(stream.hasNextAvailable(100, MILLISECONDS)).isFalse();
        told.drainPermits();

        append(engine, event("a", 0));

        assertThat(told.tryAcquire(1, SECONDS)).isTrue();
        assertThat(stream.hasNextAvailable()).isTrue();
    }

    @Test
    void readersOfOneInstanceShareMessages() throws Exception {
        TrackingEventStream one = store.openStream(null);
        TrackingEventStream two = store.openStream(null);
        assertThat(one.hasNextAvailable(200, MILLISECONDS)).isFalse();
        append(engine, event("a", 0));

        assertThat(one.nextAvailable()).isSameAs(two.nextAvailable());
    }

    @Test
    void anUpcasterMayMakeTwoMessagesOfAnEventOrNone() throws Exception {
        MongoEventStorageEngine upcasting = engines.closing(TestEngines.builder(database)
                .upcasterChain(events -> events.flatMap(event -> {
                    long sequence = event.getSequenceNumber().orElseThrow();
                    return sequence < 5 ? Stream.empty() : Stream.of(event, event);
                }))
                .build());
        for (int i = 0; i < 7; i++) {
            append(engine, event("a", i));
        }
        try (MongoEventStore upcast =
                        MongoEventStore.builder().storageEngine(upcasting).build();
                TrackingEventStream stream = upcast.openStream(null)) {
            assertThat(positions(stream, 4)).containsExactly(6L, 6L, 7L, 7L);
            append(otherInstance, event("b", 0), event("b", 5));
            assertThat(positions(stream, 2)).containsExactly(9L, 9L);
        }
    }

    @Test
    void peekingDoesNotMoveAReader() throws Exception {
        append(engine, event("a", 0));
        TrackingEventStream stream = store.openStream(null);

        assertThat(stream.peek()).isPresent();
        assertThat(stream.peek()).isEqualTo(stream.peek()).hasValue(stream.nextAvailable());
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void manyReadersSeeEverythingInOrderWhileTwoInstancesWrite() throws Exception {
        int readers = 8;
        int events = 200;
        CountDownLatch done = new CountDownLatch(readers);
        for (int i = 0; i < readers; i++) {
            TrackingEventStream stream = store.openStream(null);
            Thread.ofVirtual().start(() -> {
                if (readsInOrder(stream, events)) {
                    done.countDown();
                }
            });
        }

        Thread other = Thread.ofVirtual().start(() -> appendMany(otherInstance, "other", events / 2));
        appendMany(engine, "own", events / 2);
        other.join();

        assertThat(done.await(5, SECONDS)).isTrue();
    }

    private static void appendMany(MongoEventStorageEngine engine, String aggregate, int count) {
        for (int i = 0; i < count; i++) {
            DomainEventMessage<String> event = event(aggregate, i);
            append(engine, event);
        }
    }

    private static boolean readsInOrder(TrackingEventStream stream, int count) {
        try {
            for (long position = 1; position <= count; position++) {
                if (MongoEventStorageEngine.position(stream.nextAvailable().trackingToken()) != position) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static List<Long> positions(TrackingEventStream stream, int count) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            positions.add(MongoEventStorageEngine.position(message.trackingToken()));
        }
        return positions;
    }
}
