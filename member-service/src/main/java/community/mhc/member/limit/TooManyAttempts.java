package community.mhc.member.limit;

import java.time.Duration;

/** An attempt beyond the limit. Carries no stack trace: it is an answer, not a fault. */
public class TooManyAttempts extends RuntimeException {

    private final Duration waitFor;

    public TooManyAttempts(Duration waitFor) {
        super("too many attempts", null, false, false);
        this.waitFor = waitFor;
    }

    /** Until when the same attempt would be refused again; more than zero. */
    public Duration waitFor() {
        return waitFor;
    }

    /** The same in whole seconds, rounded up: the value of a {@code Retry-After} header. */
    public long retryAfterSeconds() {
        return waitFor.plusMillis(999).toSeconds();
    }
}
