package community.mhc.eventstore;

import java.time.Duration;

/**
 * Limits of the committer.
 *
 * @param maxEvents most events in one request; also bounds its documents, far below the server's 100,000. Default 1,000.
 * @param maxBytes most bytes of BSON in one request, unless a single unit is larger; far below the 48,000,000 at which a driver would
 *     split it, which must never happen. Default 8 MiB.
 * @param patience how long an append may wait to be sent while the database is away, before it is withdrawn: 1 ms to 1 day. Default 10 s.
 * @param requestTimeout most time for one request to the database; after that its outcome is unknown: 1 ms to 1 day. Default 10 s.
 */
public record AppendSettings(int maxEvents, int maxBytes, Duration patience, Duration requestTimeout) {

    // Below a millisecond the driver would take a time-out for none at all; beyond some length nobody waits, and sums
    // overflow.
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** The defaults named above. */
    public static final AppendSettings DEFAULT =
            new AppendSettings(1_000, 8 * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(10));

    private static final int SPLIT_BYTES = 48_000_000;
    private static final int SPLIT_DOCUMENTS = 100_000;
    /** Largest document MongoDB takes: 16 MiB. */
    static final int MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

    /** @throws IllegalArgumentException when a limit is out of its range, or so high that a driver could split a request */
    public AppendSettings {
        require(maxEvents > 0 && maxEvents < SPLIT_DOCUMENTS, "maxEvents must be from 1 to 99,999");
        require(maxBytes > 0 && maxBytes < SPLIT_BYTES - MAX_DOCUMENT_BYTES, "maxBytes must be from 1 to 31,222,783");
        require(inRange(patience), "patience must be from 1 ms to 1 day");
        require(inRange(requestTimeout), "requestTimeout must be from 1 ms to 1 day");
    }

    private static boolean inRange(Duration duration) {
        return duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
