package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
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
    void anErrorDoesNotEndTheThreadThatStoresAndNobodyIsToldThatNothingIsThere() {
        AtomicInteger inserts = new AtomicInteger();
        CommandListener unlucky = new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getCommandName().equals("insert") && inserts.getAndIncrement() % 2 == 0) {
                    throw new StackOverflowError("as when memory is short for a moment");
                }
            }
        };
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestMongo.uri()))
                .addCommandListener(unlucky)
                .build())) {
            MongoEventStorageEngine struck = engines.on(client.getDatabase(database.getName()));

            for (int i = 0; i < 4; i++) {
                assertThat(append(struck, event("a", i))).isEqualTo(i + 1);
            }
        }
        assertThat(TestEngines.allEventIds(engine)).hasSize(4);
    }

    @Test
    void aListenerThatFailsHoldsUpNoAppend() {
        MongoEventStorageEngine watched = engines.closing(TestEngines.builder(database)
                .metrics(new AppendMetrics() {
                    @Override
                    public void stored(int units, int events, long bytes, Duration took) {
                        throw new StackOverflowError();
                    }

                    @Override
                    public void refused() {
                        throw new IllegalStateException();
                    }
                })
                .build());
        append(watched, event("a", 0));

        assertThatThrownBy(() -> append(watched, event("a", 0))).isInstanceOf(AggregateStreamCreationException.class);
        append(watched, event("a", 1));

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
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                waiting.complete(stream.nextAvailable());
            } catch (InterruptedException | RuntimeException e) {
                waiting.completeExceptionally(e);
            }
        });
        await().until(() -> reader.getState() == Thread.State.WAITING);

        stream.close();

        assertThatThrownBy(() -> waiting.get(2, SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(stream.hasNextAvailable(1, SECONDS)).isFalse();
    }

    /** Eight units of 3 MiB: read at once they would be 24 MiB, and a thousand of them 3 GiB. A server sends some 16 MiB at a time. */
    @Test
    void largeEventsAreReadAFewAtATime() throws Exception {
        for (int i = 0; i < 8; i++) {
            append(engine, new GenericDomainEventMessage<>("test", "large", i, "x".repeat(3 * 1024 * 1024)));
        }

        assertThat(engine.chunkReader().read(0).upTo()).isBetween(5L, 6L);
        try (TrackingEventStream stream = store.openStream(null)) {
            for (long position = 1; position <= 8; position++) {
                assertThat(MongoEventStorageEngine.position(
                                stream.nextAvailable().trackingToken()))
                        .isEqualTo(position);
            }
        }
        assertThat(engine.readEvents(null, false)).hasSize(8);
        assertThat(engine.fetchDomainEvents("large", 0, 1_000)).hasSizeLessThan(8);
        assertThat(engine.readEvents("large").asStream()).hasSize(8);
        assertThat(engine.readEvents("large", 4).asStream()).hasSize(4);
    }

    @Test
    void theEndOfAnAggregateIsSeenWithoutAnotherReadAndThatOfAFullWindowWithOne() {
        MongoEventStorageEngine narrow =
                engines.closing(TestEngines.builder(database).batchSize(2).build());
        append(narrow, event("a", 0), event("a", 1), event("b", 0));

        assertThat(narrow.readEvents("a").asStream()).hasSize(2);
        assertThat(narrow.readEvents("b").asStream()).hasSize(1);
        assertThat(((AggregateWindow) narrow.fetchDomainEvents("b", 0, 2)).isLast())
                .isTrue();
        assertThat(((AggregateWindow) narrow.fetchDomainEvents("a", 0, 2)).isLast())
                .isFalse();
        assertThat(((AggregateWindow) narrow.fetchDomainEvents("a", 2, 2)).isLast())
                .isTrue();
    }
}
