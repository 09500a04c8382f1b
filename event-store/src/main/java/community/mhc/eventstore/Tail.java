package community.mhc.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the store for all streams of this instance: one thread, one read per new batch, whatever the number of
 * processors. An append of this instance wakes it at once; for those of others it looks after 20 ms, and less and less often, up to
 * 200 ms, while nothing happens. It rests while no stream is open.
 */
final class Tail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Tail.class);

    private static final long UNKNOWN = -1;
    static final long SHORTEST_PAUSE_MILLIS = 20;
    static final long LONGEST_PAUSE_MILLIS = 200;

    private final Set<TailStream> streams = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean started = new AtomicBoolean();
    private final ChunkReader reader;
    private final RecentChunks recent;
    private volatile long position = UNKNOWN;
    private volatile boolean closed;
    private boolean failing;

    /**
     * @param cachedEvents most messages kept for streams that are a little behind
     * @param cachedSize most characters of payload and metadata in them
     */
    Tail(ChunkReader reader, int cachedEvents, long cachedSize) {
        this.reader = reader;
        recent = new RecentChunks(cachedEvents, cachedSize);
    }

    /** A stream of everything after {@code position}. */
    TailStream open(long position) {
        TailStream stream = new TailStream(this, position);
        streams.add(stream);
        if (started.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name("event-tail")
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .start(this::run);
        }
        wake();
        return stream;
    }

    void remove(TailStream stream) {
        streams.remove(stream);
    }

    /** There may be something new. One permit says so as well as many, which nobody would take while no stream is open. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    /** What follows {@code after}, if the shared cache has it; else null. */
    @Nullable
    Chunk recent(long after) {
        return recent.following(after);
    }

    /** What follows {@code after}, read for this caller alone, who lags behind; null where the end is known to be. */
    @Nullable
    EncodedRun older(long after) {
        long known = position;
        return known != UNKNOWN && after >= known ? null : reader.read(after);
    }

    /** Of what was read by {@link #older}; an empty chunk at the end. */
    Chunk chunk(EncodedRun run) {
        return reader.chunk(run);
    }

    private void run() {
        try {
            for (long pause = SHORTEST_PAUSE_MILLIS; !closed; ) {
                if (streams.isEmpty()) {
                    rest();
                } else if (advanced()) {
                    pause = SHORTEST_PAUSE_MILLIS;
                } else {
                    pause = await(pause) ? SHORTEST_PAUSE_MILLIS : longer(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A quarter longer, so that it takes a second without news to reach the longest. */
    static long longer(long millis) {
        return Math.min(LONGEST_PAUSE_MILLIS, millis * 5 / 4);
    }

    private void rest() throws InterruptedException {
        position = UNKNOWN;
        recent.clear();
        wake.acquire();
    }

    /** Waits for {@code millis} or until woken; answers whether woken. */
    private boolean await(long millis) throws InterruptedException {
        boolean woken = wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
        wake.drainPermits();
        return woken;
    }

    private boolean advanced() {
        try {
            boolean advanced = position == UNKNOWN ? found(reader.head()) : added(reader.afterUnit(position));
            failing = false;
            return advanced;
        } catch (RuntimeException | Error e) {
            // An error too, as when memory was short for a moment: without this thread no reader sees anything new.
            if (!failing) {
                log.warn("Cannot follow the event store; trying again until it works", e);
            }
            failing = true;
            return false;
        }
    }

    /** The head is always the end of a unit. */
    private boolean found(long head) {
        position = head;
        streams.forEach(TailStream::signal);
        return true;
    }

    private boolean added(Chunk chunk) {
        if (chunk.isEmpty()) {
            return false;
        }
        recent.add(chunk);
        position = chunk.upTo();
        streams.forEach(TailStream::signal);
        return true;
    }

    /** Ends the thread; open streams see nothing new. */
    @Override
    public void close() {
        closed = true;
        wake();
    }
}
