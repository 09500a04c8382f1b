package community.mhc.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's way through the events; used by one thread at a time, except {@link #signal()} and {@link #close()}. */
final class TailStream implements TrackingEventStream {

    private static final Logger log = LoggerFactory.getLogger(TailStream.class);

    private static final Runnable NOBODY = () -> {};
    private static final CompletableFuture<@Nullable EncodedRun> NOTHING = CompletableFuture.completedFuture(null);
    private static final Executor READERS = read -> Thread.ofVirtual()
            .name("event-reader")
            .inheritInheritableThreadLocals(false)
            .start(read);

    private final Tail tail;
    private final Semaphore news = new Semaphore(0);
    private long position;
    private Iterator<TrackedEventMessage<?>> messages = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private CompletableFuture<@Nullable EncodedRun> ahead = NOTHING;
    private volatile Runnable callback = NOBODY;
    private volatile boolean closed;

    TailStream(Tail tail, long position) {
        this.tail = tail;
        this.position = position;
    }

    /** There is something new, or may be. A callback that fails harms nobody else, and is called again next time. */
    void signal() {
        if (news.availablePermits() == 0) {
            news.release();
        }
        try {
            callback.run();
        } catch (RuntimeException | Error e) {
            log.warn("A reader could not be told of new events", e);
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(next());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            news.drainPermits();
            if (next() != null) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (closed || left <= 0 || !news.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
    }

    /** @throws IllegalStateException when the stream is closed, also meanwhile, and nothing is left that it has read */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            news.drainPermits();
            TrackedEventMessage<?> message = next();
            if (message != null) {
                next = null;
                return message;
            }
            if (closed) {
                throw new IllegalStateException("This stream of events is closed");
            }
            news.acquire();
        }
    }

    private @Nullable TrackedEventMessage<?> next() {
        while (next == null && (messages.hasNext() || advance())) {
            if (messages.hasNext()) {
                next = messages.next();
            }
        }
        return next;
    }

    private boolean advance() {
        Chunk recent = tail.recent(position);
        Chunk chunk = recent == null ? older() : recent;
        if (chunk == null || chunk.isEmpty()) {
            return false;
        }
        messages = chunk.messagesAfter(position).iterator();
        position = chunk.upTo();
        return true;
    }

    /** Reads what is too old for the cache; while it is decoded and handled, what follows is on its way. Null at the end. */
    private @Nullable Chunk older() {
        EncodedRun arrived = arrived();
        EncodedRun run = arrived == null ? tail.older(position) : arrived;
        if (run == null) {
            return null;
        }
        if (!run.isEmpty()) {
            ahead = CompletableFuture.supplyAsync(() -> tail.older(run.upTo()), READERS);
        }
        return tail.chunk(run);
    }

    /**
     * What was read ahead, which takes no longer than a request may. Null when that was for another position, as after a chunk from the
     * cache or one that ends before a gap, or when it found the end of the store, which may have moved since.
     */
    private @Nullable EncodedRun arrived() {
        CompletableFuture<@Nullable EncodedRun> started = ahead;
        ahead = NOTHING;
        try {
            EncodedRun run = started.join();
            return run == null || run.isEmpty() || run.after() != position ? null : run;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Supported: a pooled processor need not look for events, it is told. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        return true;
    }

    /** May be called by any thread; one that waits here goes on. */
    @Override
    public void close() {
        closed = true;
        tail.remove(this);
        news.release();
    }
}
