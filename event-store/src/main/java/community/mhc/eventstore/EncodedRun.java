package community.mhc.eventstore;

import java.util.List;
import org.bson.RawBsonDocument;

/**
 * What one read of the stream brought, as it came: to decode it takes about as long as the server took to send it, so another thread may
 * do that while the next read is under way.
 *
 * @param after the position that it was read for
 * @param encoded units whose first event comes after that, in order
 */
record EncodedRun(long after, List<RawBsonDocument> encoded) {

    private static final StoredUnitCodec CODEC = new StoredUnitCodec();

    boolean isEmpty() {
        return encoded.isEmpty();
    }

    /** Position of the last event. Of a run that is not empty. */
    long upTo() {
        RawBsonDocument last = encoded.getLast();
        return last.getInt64("_id").getValue() + last.getInt32("n").getValue() - 1;
    }

    List<StoredUnit> decoded() {
        return encoded.stream().map(unit -> unit.decode(CODEC)).toList();
    }
}
