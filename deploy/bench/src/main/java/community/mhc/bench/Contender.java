package community.mhc.bench;

import java.time.Duration;

/** One way to store events, with a collection of its own on the server that all share. */
interface Contender extends AutoCloseable {

    String name();

    /** Stores {@code events} more, quickly. */
    void fill(int events);

    /**
     * Appends units of one event for as long as {@code turn}.
     *
     * @param batch how many a contender without a group commit puts into one request
     */
    Sample append(int writers, int batch, Duration turn);

    @Override
    void close();
}
