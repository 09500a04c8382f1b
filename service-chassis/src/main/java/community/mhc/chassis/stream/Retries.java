package community.mhc.chassis.stream;

import community.mhc.chassis.problem.Circumstances;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a step until it succeeds while the database is away, or until somebody ends it. Several threads share one: once it has
 * ended for one of them, it has for all.
 */
final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long MAX_PAUSE_MILLIS = 2_000;

    private final BooleanSupplier goOn;
    private volatile boolean ended;

    /** @param goOn asked before each attempt, by any thread; not asked again once it said no */
    Retries(BooleanSupplier goOn) {
        this.goOn = goOn;
    }

    void end() {
        ended = true;
    }

    boolean haveEnded() {
        return ended;
    }

    /** @return null where they have ended, whether the step succeeded or not */
    <T> @Nullable T until(Supplier<T> step) {
        for (long pause = FIRST_PAUSE_MILLIS; mayTry(); pause = Math.min(pause * 2, MAX_PAUSE_MILLIS)) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (ended) return null;
                if (!Circumstances.areTheCauseOf(e)) throw e;
                log.warn("waiting to append messages: {}", e.getClass().getSimpleName());
                sleep(pause);
            }
        }
        return null;
    }

    private boolean mayTry() {
        if (!ended && !goOn.getAsBoolean()) ended = true;
        return !ended;
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }
}
