package community.mhc.eventstore;

import java.util.List;

/**
 * What one unit of work stored: a document of the events collection.
 *
 * @param firstPosition global position of the first event, the document's {@code _id}
 * @param latest latest event time in the store up to and including this unit, in nanoseconds since the epoch
 * @param events at least one, in the order in which they were applied
 */
record StoredUnit(long firstPosition, long latest, List<StoredEvent> events) {

    long lastPosition() {
        return firstPosition + events.size() - 1;
    }

    /** Characters of all payloads and metadata. */
    long size() {
        long size = 0;
        for (StoredEvent event : events) {
            size += event.size();
        }
        return size;
    }
}
