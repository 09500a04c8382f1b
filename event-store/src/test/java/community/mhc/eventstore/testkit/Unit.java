package community.mhc.eventstore.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A document of the collection of events, as far as it is what the library writes. Reads it by the stored form, without the library's code. */
record Unit(long position, int n, long latest, List<String> keys, List<Event> events) {

    /** @param aggregate its aggregate's id, or null where it has none; then {@code seq} is 0 */
    record Event(String id, long time, @Nullable String aggregate, long seq) {

        /** Of an aggregate's event its id and number in 19 digits; of any other event its own id in that place. */
        String key() {
            return String.format(Locale.ROOT, "%s#%019d", aggregate == null ? id : aggregate, seq);
        }
    }

    /** Says which field is not what it should be. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }

    /** Its {@code _id}, if that is a position. */
    static OptionalLong position(BsonDocument document) {
        BsonValue id = document.get("_id");
        return id != null && id.isInt64() ? OptionalLong.of(id.asInt64().getValue()) : OptionalLong.empty();
    }

    static Unit of(BsonDocument document) throws Unreadable {
        List<String> keys = new ArrayList<>();
        for (BsonValue key : typed(document, "keys", BsonType.ARRAY).asArray()) {
            keys.add(typed(new BsonDocument("keys", key), "keys", BsonType.STRING)
                    .asString()
                    .getValue());
        }
        List<Event> events = new ArrayList<>();
        for (BsonValue event : typed(document, "events", BsonType.ARRAY).asArray()) {
            events.add(event(typed(new BsonDocument("events", event), "events", BsonType.DOCUMENT)
                    .asDocument()));
        }
        return new Unit(
                typed(document, "_id", BsonType.INT64).asInt64().getValue(),
                typed(document, "n", BsonType.INT32).asInt32().getValue(),
                typed(document, "latest", BsonType.INT64).asInt64().getValue(),
                keys,
                events);
    }

    private static Event event(BsonDocument event) throws Unreadable {
        for (String field : List.of("type", "payload", "meta")) {
            typed(event, field, BsonType.STRING);
        }
        boolean hasAggregate = event.containsKey("aggregate") || event.containsKey("seq");
        return new Event(
                typed(event, "id", BsonType.STRING).asString().getValue(),
                typed(event, "time", BsonType.INT64).asInt64().getValue(),
                hasAggregate
                        ? typed(event, "aggregate", BsonType.STRING).asString().getValue()
                        : null,
                hasAggregate ? typed(event, "seq", BsonType.INT64).asInt64().getValue() : 0);
    }

    private static BsonValue typed(BsonDocument document, String field, BsonType type) throws Unreadable {
        BsonValue value = document.get(field);
        if (value == null || value.getBsonType() != type) {
            throw new Unreadable(
                    "%s is %s, not %s".formatted(field, value == null ? "missing" : value.getBsonType(), type));
        }
        return value;
    }
}
