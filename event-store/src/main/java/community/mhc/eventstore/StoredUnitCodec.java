package community.mhc.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * A unit as BSON, written and read without documents in between: at catch-up this is where the time goes.
 * {@code _id} and {@code latest} come first and have a fixed width, so a committer can set both in the encoded bytes.
 */
final class StoredUnitCodec implements Codec<StoredUnit> {

    private final StoredEventCodec eventCodec = new StoredEventCodec();

    @Override
    public void encode(BsonWriter writer, StoredUnit unit, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeInt64("_id", unit.firstPosition());
        writer.writeInt64("latest", unit.latest());
        writer.writeInt32("n", unit.events().size());
        writer.writeStartArray(EventKeys.FIELD);
        unit.events().forEach(event -> writer.writeString(event.key()));
        writer.writeEndArray();
        writer.writeStartArray("events");
        unit.events().forEach(event -> eventCodec.encode(writer, event, context));
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    @Override
    public StoredUnit decode(BsonReader reader, DecoderContext context) {
        long position = 0;
        long latest = 0;
        List<StoredEvent> events = List.of();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> position = reader.readInt64();
                case "latest" -> latest = reader.readInt64();
                case "events" -> events = readEvents(reader, position);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new StoredUnit(position, latest, events);
    }

    private List<StoredEvent> readEvents(BsonReader reader, long firstPosition) {
        List<StoredEvent> events = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            events.add(eventCodec.decode(reader, firstPosition + events.size()));
        }
        reader.readEndArray();
        return events;
    }

    @Override
    public Class<StoredUnit> getEncoderClass() {
        return StoredUnit.class;
    }
}
