package community.mhc.eventstore;

import community.mhc.eventstore.AppendProtocol.Try;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread per instance that writes what all others append: while a request is under way, the next batch gathers. One request at a
 * time. The queue needs no bound of its own: every appender waits, so it holds at most one unit per thread.
 */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private static final long IDLE_MILLIS = 100;
    private static final long RACE_PAUSE_MICROS = 2_000;
    private static final long SHORTEST_PAUSE_MICROS = 10_000;
    private static final int LONGEST_PAUSE_DOUBLINGS = 6;
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final BlockingQueue<PendingUnit> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AppendProtocol protocol;
    private final AppendSettings settings;
    private volatile long closedSince;
    private volatile boolean closed;

    Committer(AppendProtocol protocol, AppendSettings settings) {
        this.protocol = protocol;
        this.settings = settings;
    }

    /** Waits until {@code unit} is stored; see {@link PendingUnit#await} for the answer and what can go wrong. */
    long append(PendingUnit unit) {
        if (started.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name("event-committer")
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .start(this::run);
        }
        waiting.add(unit);
        if (stopped.getCount() == 0) {
            abandonWaiting();
        }
        return unit.await(settings.patience());
    }

    int waitingUnits() {
        return waiting.size();
    }

    private void run() {
        List<PendingUnit> batch = new ArrayList<>();
        try {
            for (int failures = 0; !finished(batch); ) {
                gather(batch);
                if (!batch.isEmpty()) {
                    failures = step(batch, failures);
                }
            }
        } finally {
            stopped.countDown();
            batch.forEach(PendingUnit::abandon);
            abandonWaiting();
        }
    }

    private boolean finished(List<PendingUnit> batch) {
        return closed
                && (batch.isEmpty() && waiting.isEmpty() || System.nanoTime() - closedSince > LAST_WORDS.toNanos());
    }

    /** Fills what is left of an earlier batch up to the limits; waits a while for a first unit. */
    private void gather(List<PendingUnit> batch) {
        if (batch.isEmpty()) {
            awaitFirst(batch);
        }
        int events = batch.stream().mapToInt(PendingUnit::events).sum();
        int bytes = batch.stream().mapToInt(PendingUnit::bytes).sum();
        for (PendingUnit next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.events();
            bytes += next.bytes();
            if (!batch.isEmpty() && (events > settings.maxEvents() || bytes > settings.maxBytes())) {
                return;
            }
            batch.add(waiting.remove());
        }
    }

    private void awaitFirst(List<PendingUnit> batch) {
        PendingUnit first = waiting.poll();
        if (first == null) {
            first = pollPatiently();
        }
        if (first != null) {
            batch.add(first);
        }
    }

    private int step(List<PendingUnit> batch, int failures) {
        switch (attempt(batch)) {
            case PROGRESS -> {}
            case RACE_LOST -> pause(RACE_PAUSE_MICROS);
            case FAILED -> {
                // A long outage must not fill the queue with units that nobody waits for.
                waiting.removeIf(PendingUnit::withdrawn);
                pause(SHORTEST_PAUSE_MICROS << Math.min(failures, LONGEST_PAUSE_DOUBLINGS));
                return failures + 1;
            }
        }
        return 0;
    }

    /** Whatever happens, this thread goes on: without it nothing is stored any more. */
    private Try attempt(List<PendingUnit> batch) {
        try {
            return protocol.attempt(batch);
        } catch (RuntimeException | Error e) {
            LOG.error("A try to store events ended in an unforeseen way; trying again", e);
            return Try.FAILED;
        }
    }

    private @Nullable PendingUnit pollPatiently() {
        try {
            return waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return null; // Nobody has a reason to interrupt this thread; close() does without.
        }
    }

    /** Somewhere between nothing and {@code micros}, so that two writers do not meet again. */
    private static void pause(long micros) {
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(micros)));
    }

    private void abandonWaiting() {
        for (PendingUnit unit = waiting.poll(); unit != null; unit = waiting.poll()) {
            unit.abandon();
        }
    }

    /** Settles what is waiting, for up to ten seconds; the rest is told that it is not stored, or that nobody knows. */
    @Override
    public void close() {
        closedSince = System.nanoTime();
        closed = true;
        if (!started.compareAndSet(false, true)) {
            awaitStopped();
        } else {
            stopped.countDown();
            abandonWaiting(); // Whoever came in between would otherwise wait for a thread that there will never be.
        }
    }

    private void awaitStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
