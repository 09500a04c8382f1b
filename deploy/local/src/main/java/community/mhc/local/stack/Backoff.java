package community.mhc.local.stack;

import java.time.Duration;

/**
 * The pauses before a process that keeps dying is started again: they double from {@code first} to {@code longest}.
 *
 * @param steady a process that ran this long has recovered: its next pause is the first again
 */
public record Backoff(Duration first, Duration longest, Duration steady) {

    /** Short enough to mend a crash unnoticed, long enough not to burn a core on a process that cannot start. */
    public static final Backoff USUAL =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /** 2^20 first pauses exceed any longest one; more would overflow. */
    private static final int MOST_DOUBLINGS = 20;

    /** The pause after {@code deaths} in a row (from 1). */
    public Duration pause(int deaths) {
        var pause = first.multipliedBy(1L << Math.min(Math.max(deaths, 1) - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    boolean isSteady(Duration ran) {
        return ran.compareTo(steady) >= 0;
    }
}
