package community.mhc.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Virtual threads, as requests have in the services, that do the same thing over and over until their time is up. */
final class Writers {

    private Writers() {}

    /** Starts {@code count} threads; each repeats {@code operation}, which stores one event, for as long as {@code turn}. */
    static Sample run(int count, Duration turn, Runnable operation) {
        Latencies all = new Latencies();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Latencies>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                results.add(threads.submit(() -> repeat(operation, start + turn.toNanos())));
            }
            for (Future<Latencies> result : results) {
                all.addAll(result.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Sample(all.count() / ((System.nanoTime() - start) / 1e9), all, 1);
    }

    /** At least once, however late the thread begins. */
    private static Latencies repeat(Runnable operation, long until) {
        Latencies latencies = new Latencies();
        long before = System.nanoTime();
        do {
            operation.run();
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        } while (before < until);
        return latencies;
    }
}
