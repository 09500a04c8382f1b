package community.mhc.eventstore;

import static com.mongodb.client.model.Filters.elemMatch;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * The ready-made keys of a unit, one per event: aggregate id, a separator, the sequence number in 19 digits (all of a {@code long}).
 * The tail has a fixed length, so no two aggregates share a key, and string order is sequence order within an aggregate.
 */
final class EventKeys {

    static final String FIELD = "keys";

    private static final char SEPARATOR = '#';
    private static final int DIGITS = 19;

    private EventKeys() {}

    /** @throws IllegalArgumentException for a negative sequence number */
    static String of(String aggregateId, long sequenceNumber) {
        if (sequenceNumber < 0) {
            throw new IllegalArgumentException("Sequence numbers start at 0, not " + sequenceNumber);
        }
        String digits = Long.toString(sequenceNumber);
        return new StringBuilder(aggregateId.length() + 1 + DIGITS)
                .append(aggregateId)
                .append(SEPARATOR)
                .repeat('0', DIGITS - digits.length())
                .append(digits)
                .toString();
    }

    /**
     * Matches units that hold one of these events; both bounds are inclusive. {@code $elemMatch} makes it one contiguous scan of the
     * index: without it, each bound could be met by another element of the array.
     */
    static Bson between(String aggregateId, long first, long last) {
        return elemMatch(
                FIELD,
                new BsonDocument("$gte", new BsonString(of(aggregateId, first)))
                        .append("$lte", new BsonString(of(aggregateId, last))));
    }
}
