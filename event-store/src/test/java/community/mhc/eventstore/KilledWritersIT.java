package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Instances in JVMs of their own, killed as by {@code kill -9} at points that a seed chooses: so many acknowledged units after the
 * start, and some microseconds. Others take their place, on the same aggregates. {@code -Dkill.seed=N} chooses other points.
 */
class KilledWritersIT {

    private static final long SEED = Long.getLong("kill.seed", 1);
    private static final int AT_ONCE = 3;
    private static final int KILLS_EACH = 8;
    private static final int THREADS = 4;
    private static final int LATEST_KILL_MICROS = 5_000;
    private static final int LATEST_KILL_UNITS = 60;

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final Ledger ledger = new Ledger();

    @Test
    @Timeout(600)
    void everythingAcknowledgedIsStoredOnceAndWholeHoweverOftenWritersAreKilled() throws Exception {
        Random random = new Random(SEED);
        List<Future<Integer>> places = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                Random own = new Random(random.nextLong());
                places.add(executor.submit(() -> killOneAfterTheOther(own)));
            }
        }

        int kills = 0;
        for (Future<Integer> place : places) {
            kills += place.get();
        }
        List<String> stored = ledger.audit(database);
        assertThat(kills).as("seed %d: writers killed in mid-work", SEED).isEqualTo(AT_ONCE * KILLS_EACH);
        assertThat(ledger.acknowledged()).as("seed %d: acknowledged", SEED).isGreaterThan(kills);
        assertThat(stored).hasSizeGreaterThanOrEqualTo(ledger.acknowledged());
    }

    private int killOneAfterTheOther(Random random) throws Exception {
        int killed = 0;
        for (int i = 0; i < KILLS_EACH; i++) {
            try (WriterProcess process =
                    new WriterProcess(TestMongo.uri(), database.getName(), random.nextLong(), THREADS, 100_000)) {
                process.listen(ledger, 1 + random.nextInt(LATEST_KILL_UNITS));
                LockSupport.parkNanos(random.nextInt(LATEST_KILL_MICROS) * 1_000L);
                process.kill(ledger);
                // 128 + SIGKILL: it did not end by itself.
                killed += process.exitCode() == 137 ? 1 : 0;
            }
        }
        return killed;
    }
}
