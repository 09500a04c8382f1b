package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong in one place does not stop the two threads that everybody depends on, nor anybody else. */
@Timeout(20)
class UnruffledTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TestEngines engines = new TestEngines();
    private final MongoEventStorageEngine engine = engines.on(database);
    private final MongoEventStore store =
            MongoEventStore.builder().storageEngine(engine).build();

    @AfterEach
    void close() {
        store.close();
        engines.close();
    }

    @Test
    void anErrorDoesNotEndTheThreadThatStores() {
        AtomicBoolean first = new AtomicBoolean(true);
        MongoEventStorageEngine unlucky = engines.closing(TestEngines.builder(database)
                .metrics(new AppendMetrics() {
                    @Override
                    public void stored(int units, int events, long bytes, Duration took) {
                        if (first.getAndSet(false)) {
                            throw new StackOverflowError("as when memory is short for a moment");
                        }
                    }
                })
                .build());

        append(unlucky, event("a", 0));
        append(unlucky, event("a", 1));

        assertThat(TestEngines.allEventIds(engine)).hasSize(2);
    }

    @Test
    void aReaderThatCannotBeToldDoesNotKeepTheNewsFromOthers() throws Exception {
        List<TrackingEventStream> streams = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            streams.add(store.openStream(null));
        }
        assertThat(streams.getFirst().hasNextAvailable(100, MILLISECONDS)).isFalse();
        streams.forEach(stream -> stream.setOnAvailableCallback(() -> {
            throw new RejectedExecutionException();
        }));
        streams.getLast().setOnAvailableCallback(() -> {
            throw new NoClassDefFoundError();
        });

        for (int i = 0; i < 3; i++) {
            append(engine, event("a", i));
            for (TrackingEventStream stream : streams) {
                assertThat(stream.hasNextAvailable(2, SECONDS)).isTrue();
                stream.nextAvailable();
            }
        }
    }

    @Test
    void whoWaitsAtAStreamThatIsClosedGoesOn() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        CompletableFuture<TrackedEventMessage<?>> waiting = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                waiting.complete(stream.nextAvailable());
            } catch (InterruptedException | RuntimeException e) {
                waiting.completeExceptionally(e);
            }
        });
        assertThat(waiting.isDone()).isFalse();

        stream.close();

        assertThatThrownBy(() -> waiting.get(2, SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(stream.hasNextAvailable(1, SECONDS)).isFalse();
    }

    /** Six units of 3 MiB: read at once they would be 18 MiB, and a thousand of them 3 GiB. */
    @Test
    void largeEventsAreReadAFewAtATime() throws Exception {
        for (int i = 0; i < 6; i++) {
            append(engine, new GenericDomainEventMessage<>("test", "large", i, "x".repeat(3 * 1024 * 1024)));
        }

        assertThat(engine.chunkReader().read(0).upTo()).isEqualTo(3);
        try (TrackingEventStream stream = store.openStream(null)) {
            for (long position = 1; position <= 6; position++) {
                assertThat(MongoEventStorageEngine.position(
                                stream.nextAvailable().trackingToken()))
                        .isEqualTo(position);
            }
        }
        assertThat(engine.readEvents(null, false)).hasSize(6);
    }
}
