package community.mhc.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far readers are behind the store, and since when one stands still while events come in. One that claims to have handled what
 * the store does not have, as after a restore of an older copy, stands still too: it would pass over the events that come next. It knows what it has looked at:
 * ask it every few seconds. Each look at a reader that is behind costs two reads of one document, at one that is not, one. Events that an
 * upcaster drops count as behind until the reader has handled a later one. Thread-safe.
 */
public final class ReaderWatch {

    /** Where a reader was when it was first seen there without being at the end; {@code since} as the ticker has it. */
    private record Standing(long position, long since) {}

    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private final MongoEventStorageEngine engine;
    private final InstantSource clock;
    private final LongSupplier ticker;

    /** @param clock the time that lags are measured against, that of the event's appenders */
    public ReaderWatch(MongoEventStorageEngine engine, InstantSource clock) {
        this(engine, clock, System::nanoTime);
    }

    /** @param ticker nanoseconds since whenever; a clock that is set would make a reader stand still, or hide that it does */
    ReaderWatch(MongoEventStorageEngine engine, InstantSource clock, LongSupplier ticker) {
        this.engine = engine;
        this.clock = clock;
        this.ticker = ticker;
    }

    /**
     * How far {@code reader} is, if it has handled everything up to {@code position}.
     *
     * @throws com.mongodb.MongoException when the store cannot be read
     */
    public ReaderProgress look(String reader, long position) {
        long head = engine.headPosition();
        if (position == head) {
            standing.remove(reader);
            return new ReaderProgress(reader, position, 0, Duration.ZERO, Duration.ZERO);
        }
        long now = ticker.getAsLong();
        Standing here = standing.compute(reader, (_, before) -> standingAt(position, before, now));
        Duration still = Duration.ofNanos(now - here.since());
        return position < head
                ? new ReaderProgress(reader, position, head - position, lag(position), still)
                : new ReaderProgress(reader, position, 0, Duration.ZERO, still);
    }

    private static Standing standingAt(long position, @Nullable Standing before, long now) {
        return before != null && before.position() == position ? before : new Standing(position, now);
    }

    /** Zero also where clocks differ, and before a gap, where there is no next event. */
    private Duration lag(long position) {
        Instant now = clock.instant();
        return engine.firstTimeAfter(position)
                .filter(now::isAfter)
                .map(time -> Duration.between(time, now))
                .orElse(Duration.ZERO);
    }
}
