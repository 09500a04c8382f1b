package community.mhc.chassis.stream;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a step again and again while the database is away, until somebody says that it is over. Several threads share one; once
 * it is over for one of them, it is over for all.
 */
final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long MAX_PAUSE_MILLIS = 2_000;

    private final BooleanSupplier goOn;
    private volatile boolean over;

    /** @param goOn asked before each attempt, by any thread; not asked again once it said no */
    Patience(BooleanSupplier goOn) {
        this.goOn = goOn;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** @return null where it is over, whether the step was taken or not */
    <T> @Nullable T with(Supplier<T> step) {
        for (long pause = FIRST_PAUSE_MILLIS; mayTry(); pause = Math.min(pause * 2, MAX_PAUSE_MILLIS)) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (over) return null;
                if (!Inbox.isWorthWaiting(e)) throw e;
                log.warn("waiting to handle messages: {}", e.getClass().getSimpleName());
                sleep(pause);
            }
        }
        return null;
    }

    private boolean mayTry() {
        if (!over && !goOn.getAsBoolean()) over = true;
        return !over;
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }
}
