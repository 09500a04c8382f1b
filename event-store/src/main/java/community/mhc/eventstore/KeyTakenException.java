package community.mhc.eventstore;

/** Another unit holds the key of an event: its aggregate id and sequence number. Becomes Axon's own exception at the surface. */
final class KeyTakenException extends RuntimeException {

    private final int eventIndex;

    /** @param eventIndex index in its unit of the first event that cannot be stored */
    KeyTakenException(String message, int eventIndex) {
        super(message);
        this.eventIndex = eventIndex;
    }

    int eventIndex() {
        return eventIndex;
    }
}
