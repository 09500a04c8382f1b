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
final class SideBySide {

    private static final ThreadFactory LANES =
            Thread.ofVirtual().name("inbox-lane-", 0).factory();

    private SideBySide() {}

    /**
     * An interrupt is handed on, ends the patience, and what was begun is still waited for; the caller stays interrupted.
     *
     * @param atOnce how many at a time, from 1
     * @param task says whether it is done; after one that is not, or that fails, no other is begun
     * @param patience ended by the first that is not done
     * @return whether all are done
     * @throws RuntimeException or an error, the first that a task threw
     */
    static <T> boolean all(Collection<T> items, int atOnce, Predicate<T> task, Patience patience) {
        var left = new ConcurrentLinkedQueue<>(items);
        var failure = new AtomicReference<@Nullable Throwable>();
        Runnable lane = () -> {
            try {
                for (T next = begin(left, patience); next != null; next = begin(left, patience))
                    if (!task.test(next)) patience.end();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                patience.end();
            }
        };
        try (var lanes = Executors.newThreadPerTaskExecutor(LANES)) {
            for (int n = Math.min(atOnce, items.size()); n > 0; n--) lanes.execute(lane);
            await(lanes, patience);
        }
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                return !patience.isOver();
            }
        }
    }

    private static <T> @Nullable T begin(ConcurrentLinkedQueue<T> left, Patience patience) {
        return patience.isOver() ? null : left.poll();
    }

    /** Closing them afterwards interrupts them if we are, and waits for them in any case. */
    private static void await(ExecutorService lanes, Patience patience) {
        lanes.shutdown();
        try {
            while (!lanes.awaitTermination(1, TimeUnit.HOURS)) continue;
        } catch (InterruptedException e) {
            patience.end();
            Thread.currentThread().interrupt();
        }
    }
}
