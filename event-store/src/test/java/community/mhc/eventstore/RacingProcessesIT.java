package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three instances in JVMs of their own, four threads each, all on the same three aggregates; one unit of work in ten is rolled back. */
class RacingProcessesIT {

    private static final int PROCESSES = 3;
    private static final int THREADS = 4;
    private static final int UNITS = 40;

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final Ledger ledger = new Ledger();

    @Test
    @Timeout(300)
    void positionsAreOneToNAndAReaderSeesThemOneByOneWhileTheyAreWritten() throws Exception {
        try (TestEngines engines = new TestEngines();
                MongoEventStore store = MongoEventStore.builder()
                        .storageEngine(engines.on(database))
                        .build();
                TrackingEventStream stream = store.openStream(null);
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                long seed = i;
                writers.add(executor.submit(() -> write(seed)));
            }
            Future<List<String>> reader = executor.submit(() -> readUntilQuiet(stream, writers));
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).as("exit code").isZero();
            }

            assertThat(reader.get()).as("what the reader saw").isEqualTo(ledger.audit(database));
        }
        assertThat(ledger.acknowledged()).as("acknowledged").isPositive();
        assertThat(ledger.refused()).as("conflicts and rollbacks").isPositive();
        assertThat(ledger.acknowledged() + ledger.refused()).isEqualTo(PROCESSES * THREADS * UNITS);
    }

    private int write(long seed) throws Exception {
        try (WriterProcess process = new WriterProcess(TestMongo.uri(), database.getName(), seed, THREADS, UNITS)) {
            process.listen(ledger, Integer.MAX_VALUE);
            return process.exitCode();
        }
    }

    private static List<String> readUntilQuiet(TrackingEventStream stream, List<? extends Future<?>> writers)
            throws Exception {
        List<String> ids = new ArrayList<>();
        while (!writers.stream().allMatch(Future::isDone) || stream.hasNextAvailable(2, TimeUnit.SECONDS)) {
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
