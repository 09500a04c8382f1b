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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread per instance that writes what all others append: while a request is under way, the next batch gathers. One request at a
 * time. The queue needs no bound of its own: every appender waits, and takes along what it withdraws, so it holds at most one unit per
 * thread.
 */
final class Committer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Committer.class);

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
    private final AtomicInteger appending = new AtomicInteger();
    private volatile long closedSince;
    private volatile boolean closed;
    private @Nullable Throwable unforeseen;

    Committer(AppendProtocol protocol, AppendSettings settings) {
        this.protocol = protocol;
        this.settings = settings;
    }

    /** Waits until {@code unit} is stored; see {@link PendingUnit#await} for the answer and what can go wrong. */
    long append(PendingUnit unit) {
        appending.incrementAndGet();
        try {
            return settled(unit);
        } catch (StoreUnavailableException e) {
            waiting.remove(unit);
            e.initCause(protocol.failure());
            throw e;
        } finally {
            appending.decrementAndGet();
        }
    }

    private long settled(PendingUnit unit) {
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
        return appending.get();
    }

    private void run() {
        // As large as it can become: to take a unit over from the queue never fails.
        List<PendingUnit> batch = new ArrayList<>(settings.maxEvents());
        try {
            for (int failures = 0; !finished(batch); ) {
                failures = turn(batch, failures);
            }
        } finally {
            stopped.countDown();
            batch.forEach(PendingUnit::abandon);
            abandonWaiting();
        }
    }

    /** Whatever happens, this thread goes on: without it nothing is stored any more. Answers how many turns failed in a row. */
    private int turn(List<PendingUnit> batch, int failures) {
        try {
            reportUnforeseen();
            gather(batch);
            return batch.isEmpty() || tried(batch, failures) ? 0 : failures + 1;
        } catch (RuntimeException | Error e) {
            unforeseen = e;
            pauseAfter(failures);
            return failures + 1;
        }
    }

    /** In the next turn: even to write a line may fail where memory is short. */
    private void reportUnforeseen() {
        Throwable before = unforeseen;
        unforeseen = null;
        if (before != null) {
            log.error("A try to store events ended in an unforeseen way; trying again", before);
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

    /** Answers whether the database did. */
    private boolean tried(List<PendingUnit> batch, int failures) {
        Try outcome = protocol.attempt(batch);
        if (outcome == Try.RACE_LOST) {
            pause(RACE_PAUSE_MICROS);
        } else if (outcome == Try.FAILED) {
            pauseAfter(failures);
        }
        return outcome != Try.FAILED;
    }

    private @Nullable PendingUnit pollPatiently() {
        try {
            return waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return null; // Nobody has a reason to interrupt this thread; close() does without.
        }
    }

    private static void pauseAfter(int failures) {
        pause(SHORTEST_PAUSE_MICROS << Math.min(failures, LONGEST_PAUSE_DOUBLINGS));
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
        if (!closed) {
            closedSince = System.nanoTime();
            closed = true;
        }
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
