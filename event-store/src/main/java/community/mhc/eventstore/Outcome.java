package community.mhc.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit, for the one appender that waits for it.
 *
 * <p>Appenders of one request wake each other: the first wakes the second and the third, and so on. To wake a thread takes some
 * microseconds; if the committer woke all of them, its next request would wait for that.
 */
final class Outcome {

    /** A thread that dies before it has woken the next ones costs those no more than this. */
    private static final long LONGEST_PARK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Settled(long position, @Nullable RuntimeException refusal) {}

    private List<Outcome> next = List.of();
    private volatile @Nullable Settled settled;
    private volatile @Nullable Thread appender;

    /** @param position of the unit's last event */
    void stored(long position) {
        settle(new Settled(position, null));
    }

    void refused(RuntimeException refusal) {
        settle(new Settled(0, refusal));
    }

    private void settle(Settled answer) {
        settled = answer;
        wake();
    }

    /** Settles all that one request stored: {@code outcomes} with the {@code positions} of their last events, none of them settled. */
    static void stored(List<Outcome> outcomes, List<Long> positions) {
        int size = outcomes.size();
        // From the end: whoever finds itself settled has only settled ones to wake.
        for (int i = size - 1; i >= 0; i--) {
            Outcome outcome = outcomes.get(i);
            outcome.next = outcomes.subList(Math.min(2 * i + 1, size), Math.min(2 * i + 3, size));
            outcome.settled = new Settled(positions.get(i), null);
        }
        if (size > 0) {
            outcomes.getFirst().wake();
        }
    }

    private void wake() {
        LockSupport.unpark(appender);
    }

    /**
     * Waits for the outcome, however long it takes once {@code withdraw} fails; an interrupt is kept for later.
     *
     * @param patience how long to wait before {@code withdraw} is asked; an interrupt ends it at once
     * @param withdraw whether the unit could be withdrawn; while it cannot, it is asked again from time to time
     * @return the position of the unit's last event
     * @throws StoreUnavailableException when it was withdrawn
     */
    long await(Duration patience, BooleanSupplier withdraw) {
        long start = System.nanoTime();
        long most = TimeUnit.NANOSECONDS.convert(patience); // As long as a long can say, where that is too short.
        boolean interrupted = false;
        appender = Thread.currentThread();
        try {
            for (Settled answer = settled; ; answer = settled) {
                if (answer != null) {
                    return answered(answer);
                }
                interrupted |= Thread.interrupted();
                long left = interrupted ? 0 : most - (System.nanoTime() - start);
                if (left <= 0 && withdraw.getAsBoolean()) {
                    throw withdrawn(interrupted, patience);
                }
                LockSupport.parkNanos(this, left > 0 ? Math.min(left, LONGEST_PARK_NANOS) : LONGEST_PARK_NANOS);
            }
        } finally {
            next.forEach(Outcome::wake);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long answered(Settled answer) {
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer.position();
    }

    private static StoreUnavailableException withdrawn(boolean interrupted, Duration patience) {
        String reason = interrupted
                ? "Interrupted while waiting for the database"
                : "The database did not answer within " + patience;
        return new StoreUnavailableException(reason + "; nothing was stored");
    }
}
