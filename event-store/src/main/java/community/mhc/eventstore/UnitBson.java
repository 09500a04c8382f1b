package community.mhc.eventstore;

import community.mhc.eventstore.BsonWalk.Field;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * A unit as BSON. {@code _id} and {@code latest} come first and have a fixed width, so a committer can set both in the encoded bytes.
 */
final class UnitBson {

    private static final Field ID = new Field("_id");
    private static final Field LATEST = new Field("latest");
    private static final Field EVENTS = new Field("events");

    private UnitBson() {}

    static byte[] encode(StoredUnit unit) {
        return EventBson.bytes(writer -> {
            writer.writeStartDocument();
            writer.writeInt64("_id", unit.firstPosition());
            writer.writeInt64("latest", unit.latest());
            writer.writeInt32("n", unit.events().size());
            writer.writeStartArray(EventKeys.FIELD);
            unit.events().forEach(event -> writer.writeString(event.key()));
            writer.writeEndArray();
            writer.writeStartArray("events");
            unit.events().forEach(event -> EventBson.write(writer, event));
            writer.writeEndArray();
            writer.writeEndDocument();
        });
    }

    static StoredUnit decode(RawBsonDocument unit) {
        return decode(BsonWalk.of(unit));
    }

    /** The unit that begins where {@code walk} stands, which then stands behind it. */
    static StoredUnit decode(BsonWalk walk) {
        long position = 0;
        long latest = 0;
        List<StoredEvent> events = List.of();
        walk.enter();
        while (walk.next()) {
            if (walk.is(ID)) {
                position = walk.int64();
            } else if (walk.is(LATEST)) {
                latest = walk.int64();
            } else if (walk.is(EVENTS)) {
                events = events(walk, position);
            } else {
                walk.skip();
            }
        }
        return new StoredUnit(position, latest, events);
    }

    private static List<StoredEvent> events(BsonWalk walk, long firstPosition) {
        List<StoredEvent> events = new ArrayList<>(1);
        walk.enter();
        while (walk.next()) {
            events.add(EventBson.read(walk, firstPosition + events.size()));
        }
        return events;
    }
}
