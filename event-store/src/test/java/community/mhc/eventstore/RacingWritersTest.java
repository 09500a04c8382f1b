package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three instances, eight threads each, and aggregates that several of them write to at once. */
@Conformance
class RacingWritersTest {

    private static final int INSTANCES = 3;
    private static final int THREADS = 8;
    private static final int UNITS = 40;
    private static final int CONTENDED_AGGREGATES = 5;

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(60)
    void positionsHaveNoGapAndAReaderSeesEachEventOnceInOrder() throws Exception {
        try (TestEngines engines = new TestEngines();
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            TrackingEventStream stream = MongoEventStore.builder()
                    .storageEngine(engines.on(database))
                    .build()
                    .openStream(null);
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                MongoEventStorageEngine engine = engines.on(database);
                for (int t = 0; t < THREADS; t++) {
                    writers.add(executor.submit(writer(engine, i * THREADS + t)));
                }
            }
            Future<List<String>> reader = executor.submit(() -> readUntilQuiet(stream, writers));
            for (Future<?> writer : writers) {
                writer.get();
            }

            List<String> ids = TestEngines.allEventIds(engines.on(database));

            assertThat(reader.get()).isEqualTo(ids);
            assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stored.keySet());
            assertThat(ids).doesNotContainAnyElementsOf(refused);
            assertThat(stored)
                    .allSatisfy((id, position) ->
                            assertThat(ids.get((int) (position - 1))).isEqualTo(id));
            assertThat(numbers(engines.on(database)))
                    .as("aggregate and sequence number")
                    .doesNotHaveDuplicates();
            assertThat(refused).as("the test provokes conflicts").isNotEmpty();
        }
    }

    /** Units of one to three events; every other unit goes to a contended aggregate at a sequence number someone else may want. */
    private Callable<?> writer(MongoEventStorageEngine engine, int number) {
        return () -> {
            Random random = new Random(number);
            for (int unit = 0; unit < UNITS; unit++) {
                List<DomainEventMessage<String>> events = new ArrayList<>();
                if (unit % 2 == 0) {
                    events.add(event("contended-" + random.nextInt(CONTENDED_AGGREGATES), unit));
                }
                for (int i = random.nextInt(3); i >= 0; i--) {
                    events.add(event("own-" + number + "-" + unit, i));
                }
                store(engine, events);
            }
            return null;
        };
    }

    private void store(MongoEventStorageEngine engine, List<DomainEventMessage<String>> events) {
        try {
            long last = append(engine, events.toArray(DomainEventMessage[]::new));
            for (int i = 0; i < events.size(); i++) {
                stored.put(events.get(i).getIdentifier(), last - events.size() + 1 + i);
            }
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            events.forEach(event -> refused.add(event.getIdentifier()));
        }
    }

    private static List<String> numbers(MongoEventStorageEngine engine) {
        return engine.readEvents(null, false)
                .map(event -> (DomainEventMessage<?>) event)
                .map(event -> event.getAggregateIdentifier() + " " + event.getSequenceNumber())
                .toList();
    }

    private static List<String> readUntilQuiet(TrackingEventStream stream, List<Future<?>> writers) throws Exception {
        List<String> ids = new ArrayList<>();
        while (!writers.stream().allMatch(Future::isDone) || stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                assertThat(MongoEventStorageEngine.position(event.trackingToken()))
                        .isEqualTo(ids.size() + 1);
                ids.add(event.getIdentifier());
            }
        }
        return ids;
    }
}
