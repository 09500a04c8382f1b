package community.mhc.chassis.stream;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Does something with each of many, a few at a time, begun in their order. When it returns, or throws, none of it runs any more. */
final class Lanes {

    private static final ThreadFactory LANES =
            Thread.ofVirtual().name("append-lane-", 0).factory();

    private Lanes() {}

    /**
     * An interrupt is handed on, ends the retries, and what was begun is still waited for; the caller stays interrupted.
     *
     * @param atOnce how many at a time, from 1
     * @param task says whether it is done; after one that is not, or that fails, no other is begun
     * @param retries ended by the first that is not done
     * @return whether all are done
     * @throws RuntimeException or an error, the first that a task threw
     */
    static <T> boolean all(Collection<T> items, int atOnce, Predicate<T> task, Retries retries) {
        var left = new ConcurrentLinkedQueue<>(items);
        var failure = new AtomicReference<@Nullable Throwable>();
        Runnable lane = () -> {
            try {
                for (T next = begin(left, retries); next != null; next = begin(left, retries))
                    if (!task.test(next)) retries.end();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                retries.end();
            }
        };
        try (var lanes = Executors.newThreadPerTaskExecutor(LANES)) {
            for (int n = Math.min(atOnce, items.size()); n > 0; n--) lanes.execute(lane);
            await(lanes, retries);
        }
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                return !retries.haveEnded();
            }
        }
    }

    private static <T> @Nullable T begin(ConcurrentLinkedQueue<T> left, Retries retries) {
        return retries.haveEnded() ? null : left.poll();
    }

    /** Closing them afterwards interrupts them if we are, and waits for them in any case. */
    private static void await(ExecutorService lanes, Retries retries) {
        lanes.shutdown();
        try {
            while (!lanes.awaitTermination(1, TimeUnit.HOURS)) continue;
        } catch (InterruptedException e) {
            retries.end();
            Thread.currentThread().interrupt();
        }
    }
}
