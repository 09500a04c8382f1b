package community.mhc.chassis.stream;

import java.time.Duration;

/** How far one stream was taken in, as far as this instance knows. Used by one thread, the one that works on the stream. */
final class Standing {

    private long last;
    private boolean waiting;
    private long readAt;

    /**
     * @param last sequence that was taken in, -1 before the first
     * @param waiting whether the stream has a dead letter; read after {@code last}, because who puts one aside moves the mark after it
     * @param readAt when the reading began, by {@link System#nanoTime()}
     */
    Standing(long last, boolean waiting, long readAt) {
        this.last = last;
        this.waiting = waiting;
        this.readAt = readAt;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - readAt > age.toNanos();
    }

    /** Others may have come further; what this instance did itself is not on record yet. */
    void learn(Standing now) {
        last = Math.max(last, now.last);
        waiting = now.waiting;
        readAt = now.readAt;
    }

    boolean hasSeen(IncomingMessage message) {
        return message.sequence() <= last;
    }

    void seen(IncomingMessage message) {
        last = message.sequence();
    }

    boolean isWaiting() {
        return waiting;
    }

    void waiting(boolean now) {
        waiting = now;
    }
}
