package community.mhc.bench;

import java.time.Duration;

/** So many writers at a time, each of which pauses before every event, for so long on average. */
record Pace(int writers, Duration meanPause) {

    @Override
    public String toString() {
        return "pauses of %d ms".formatted(meanPause.toMillis());
    }
}
