package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.localmongo.LocalMongo;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A thousand short runs, each with accidents of its own between driver and server: nothing acknowledged is lost, nothing is stored
 * twice, there is no gap, each aggregate is in order, and nobody is told "failed" about events that are stored.
 *
 * <p>{@code -Dfault.seed=N} repeats the run of one seed, fifty times: the accidents are the same each time, but threads take turns as
 * they like. {@code -Dfault.seeds=N} is how many seeds there are, 1,000 by default.
 */
class FaultSeedsIT {

    private static final long SEEDS = Long.getLong("fault.seeds", 1_000);
    private static final int REPETITIONS = 50;

    private static final AtomicLong RUNS = new AtomicLong();
    private static final LongAdder ACCIDENTS = new LongAdder();
    private static final LongAdder ACKNOWLEDGED = new LongAdder();

    private static LocalMongo server;
    private static MongoClient direct;

    @BeforeAll
    static void start() {
        server = LocalMongo.inMemory();
        direct = MongoClients.create(server.connectionString());
    }

    @AfterAll
    static void stop() {
        direct.close();
        server.close();
        assertThat(ACCIDENTS.sum()).as("accidents that met a request").isPositive();
        assertThat(ACKNOWLEDGED.sum()).as("units that were acknowledged").isPositive();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> everySeedHolds() {
        Long one = Long.getLong("fault.seed");
        LongStream seeds = one == null
                ? LongStream.rangeClosed(1, SEEDS)
                : LongStream.generate(() -> one).limit(REPETITIONS);
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed)));
    }

    private static void run(long seed) throws Exception {
        MongoDatabase database = direct.getDatabase("seed-" + seed + "-" + RUNS.incrementAndGet());
        try (FaultyRun run = new FaultyRun(seed, server.connectionString(), database.getName())) {
            run.run(database);
            ACCIDENTS.add(run.accidents());
            ACKNOWLEDGED.add(run.acknowledged());
        } catch (AssertionError | Exception e) {
            throw new AssertionError("Repeat it with -Dfault.seed=" + seed, e);
        } finally {
            database.drop();
        }
    }
}
