package community.mhc.eventstore;

import java.time.Duration;

/**
 * How far one reader is, as {@link ReaderWatch} saw it last.
 *
 * @param reader its name
 * @param position global position of the last event that it has handled; 0 for none
 * @param behind how many events it has not handled yet; 0 also where {@code position} is beyond the end of the store
 * @param lag how long ago the first of them happened, by the clock of whoever appended it; zero when there is none
 * @param standingStill for how long it has not moved though there was something to handle, as far as that was seen
 */
public record ReaderProgress(String reader, long position, long behind, Duration lag, Duration standingStill) {

    /** Whether it has not moved for {@code patience} or longer though it is not at the end of the store. One that catches up, moves. */
    public boolean standsStill(Duration patience) {
        return standingStill.compareTo(patience) >= 0;
    }
}
