package community.mhc.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far readers are behind the store, and since when one stands still while events come in. It knows what it has looked at:
 * ask it every few seconds. Each look at a reader that is behind costs two reads of one document, at one that is not, one. Events that an
 * upcaster drops count as behind until the reader has handled a later one. Thread-safe.
 */
public final class ReaderWatch {

    /** Where a reader was when it was first seen there with something left to handle. */
    private record Standing(long position, Instant since) {}

    private final Map<String, Standing> standing = new ConcurrentHashMap<>();
    private final MongoEventStorageEngine engine;
    private final InstantSource clock;

    /** @param clock the time that lags are measured against, that of the event's appenders */
    public ReaderWatch(MongoEventStorageEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * How far {@code reader} is, if it has handled everything up to {@code position}.
     *
     * @throws com.mongodb.MongoException when the store cannot be read
     */
    public ReaderProgress look(String reader, long position) {
        long behind = Math.max(0, engine.headPosition() - position);
        Instant now = clock.instant();
        if (behind == 0) {
            standing.remove(reader);
            return new ReaderProgress(reader, position, 0, Duration.ZERO, Duration.ZERO);
        }
        Standing here = standing.compute(reader, (_, before) -> standingAt(position, before, now));
        return new ReaderProgress(reader, position, behind, lag(position, now), Duration.between(here.since(), now));
    }

    private static Standing standingAt(long position, @Nullable Standing before, Instant now) {
        return before != null && before.position() == position ? before : new Standing(position, now);
    }

    /** Zero also where clocks differ, and before a gap, where there is no next event. */
    private Duration lag(long position, Instant now) {
        return engine.firstTimeAfter(position)
                .filter(now::isAfter)
                .map(time -> Duration.between(time, now))
                .orElse(Duration.ZERO);
    }
}
