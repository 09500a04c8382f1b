package community.mhc.eventstore;

import java.time.Duration;

/** Told what the committer does; called on its thread, so answer fast. What is thrown here is logged once, and changes nothing. */
public interface AppendMetrics {

    /** Hears nothing. */
    AppendMetrics NONE = new AppendMetrics() {};

    /**
     * One request stored a batch.
     *
     * @param units documents stored, at least 1
     * @param events events in them
     * @param bytes size of the documents in BSON
     * @param took from sending the request to its majority-committed answer
     */
    default void stored(int units, int events, long bytes, Duration took) {}

    /** A unit was refused, because another unit holds one of its sequence numbers. */
    default void refused() {}

    /** Another instance wrote first; the batch is numbered again. */
    default void raceLost() {}

    /** A request failed or its outcome is unknown; it is resolved and tried again. */
    default void failed(RuntimeException cause) {}
}
