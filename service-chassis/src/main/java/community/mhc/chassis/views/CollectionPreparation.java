package community.mhc.chassis.views;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.problem.StoreAway;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every {@link CollectionSetup} once the context stands and before event processors (Axon starts them at phase 0) and the
 * web server start. A database that is not up yet is waited for: order of start is nobody's business.
 */
public final class CollectionPreparation implements SmartLifecycle {

    static final int PHASE = -1_000;
    private static final Logger log = LoggerFactory.getLogger(CollectionPreparation.class);
    private static final long MAX_PAUSE_MILLIS = 2_000;

    private final MongoDatabase database;
    private final List<CollectionSetup> setups;
    private volatile boolean running;

    CollectionPreparation(MongoDatabase database, List<CollectionSetup> setups) {
        this.database = database;
        this.setups = setups;
    }

    @Override
    public void start() {
        for (CollectionSetup setup : setups) untilItAnswers(setup);
        running = true;
    }

    /** Prepares a generation before its first event is handled; what lives already is found prepared. */
    public void prepare(Generation generation) {
        Generations.in(generation, () -> {
            for (CollectionSetup setup : setups) setup.prepare(database);
            return true;
        });
    }

    private void untilItAnswers(CollectionSetup setup) {
        for (long pause = 50; ; pause = Math.min(pause * 2, MAX_PAUSE_MILLIS)) {
            try {
                setup.prepare(database);
                return;
            } catch (MongoException e) {
                if (!StoreAway.isTheCauseOf(e)) throw e;
                log.info("waiting for the database: {}", e.getClass().getSimpleName());
            }
            sleep(pause);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
