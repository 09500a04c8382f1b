package community.mhc.eventstore.testkit;

/**
 * Something in a store that must not be.
 *
 * @param rule what it breaks
 * @param position global position of the event, or of the first event of the document, that it is about; 0 where there is none
 * @param found what was found, and what was expected; ids of events and aggregates, but never what an event says
 */
public record Violation(Rule rule, long position, String found) {

    /** What holds for every document of the collection of events. */
    public enum Rule {
        /** It is a unit of work, of fields and types as the library writes them. */
        READABLE,
        /** Positions are 1 to N: each document begins behind the last event of the one before. */
        POSITION,
        /** {@code n} is the number of its events, at least one. */
        COUNT,
        /** {@code keys} are those of its events, in order. */
        KEYS,
        /** {@code latest} is the latest event time in the store up to here, so it never falls. */
        LATEST,
        /** No other event has its id. */
        EVENT_ONCE,
        /** The events of an aggregate have sequence numbers 0, 1, 2 and so on, in the order of their positions. */
        SEQUENCE,
        /** An event that somebody was told is stored is there. */
        ACKNOWLEDGED
    }

    @Override
    public String toString() {
        return rule + " at " + position + ": " + found;
    }
}
