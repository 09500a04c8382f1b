package community.mhc.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An {@link Instant} as nanoseconds since 1970, which a {@code long} holds without loss from the year 1677 to 2262. */
final class EpochNanos {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final Instant EARLIEST = Instant.ofEpochSecond(Long.MIN_VALUE / NANOS_PER_SECOND);
    private static final Instant LATEST = toInstant(Long.MAX_VALUE);

    private EpochNanos() {}

    /** @throws ArithmeticException outside 1677 to 2262 */
    static long of(Instant instant) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
    }

    /** The nearest value that can be stored: good for comparing, not for storing. */
    static long nearest(Instant instant) {
        return instant.isBefore(EARLIEST) ? Long.MIN_VALUE : instant.isAfter(LATEST) ? Long.MAX_VALUE : of(instant);
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }
}
