package community.mhc.eventstore;

/**
 * The end of the store: what the next unit comes after.
 *
 * @param position highest global position in use; 0 in an empty store
 * @param latest latest event time so far, in nanoseconds since the epoch
 */
record Head(long position, long latest) {

    static final Head EMPTY = new Head(0, Long.MIN_VALUE);

    long next() {
        return position + 1;
    }

    /** The end once {@code events} more events are stored, of which the latest happened at {@code time}. */
    Head plus(int events, long time) {
        return new Head(position + events, Math.max(latest, time));
    }
}
