package community.mhc.eventstore;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** One event as BSON: an entry of a unit's {@code events}, or a snapshot. A field that has no value is left out. */
final class StoredEventCodec implements Codec<StoredEvent> {

    @Override
    public void encode(BsonWriter writer, StoredEvent event, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("id", event.getEventIdentifier());
        writer.writeInt64("time", EpochNanos.of(event.getTimestamp()));
        if (event instanceof StoredDomainEvent e) {
            writeString(writer, "aggregateType", e.getType());
            writer.writeString("aggregate", e.getAggregateIdentifier());
            writer.writeInt64("seq", e.getSequenceNumber());
        }
        writer.writeString("type", event.type());
        writeString(writer, "rev", event.revision());
        writer.writeString("payload", event.payload());
        writer.writeString("meta", event.metaData());
        writer.writeEndDocument();
    }

    private static void writeString(BsonWriter writer, String name, @Nullable String value) {
        if (value != null) {
            writer.writeString(name, value);
        }
    }

    @Override
    public StoredEvent decode(BsonReader reader, DecoderContext context) {
        return decode(reader, 0);
    }

    @Override
    public Class<StoredEvent> getEncoderClass() {
        return StoredEvent.class;
    }

    StoredEvent decode(BsonReader reader, long position) {
        Fields fields = new Fields();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.read(reader);
        }
        reader.readEndDocument();
        return fields.toEvent(position);
    }

    /** What was read of one event so far. */
    private static final class Fields {
        private String id = "";
        private long time;
        private @Nullable String aggregateType;
        private @Nullable String aggregate;
        private long sequenceNumber;
        private String type = "";
        private @Nullable String revision;
        private String payload = "";
        private String metaData = "";

        void read(BsonReader reader) {
            switch (reader.readName()) {
                case "id" -> id = reader.readString();
                case "time" -> time = reader.readInt64();
                case "aggregateType" -> aggregateType = reader.readString();
                case "aggregate" -> aggregate = reader.readString();
                case "seq" -> sequenceNumber = reader.readInt64();
                case "type" -> type = reader.readString();
                case "rev" -> revision = reader.readString();
                case "payload" -> payload = reader.readString();
                case "meta" -> metaData = reader.readString();
                default -> reader.skipValue();
            }
        }

        StoredEvent toEvent(long position) {
            StoredEvent event =
                    new StoredEvent(position, id, EpochNanos.toInstant(time), type, revision, payload, metaData);
            return aggregate == null ? event : new StoredDomainEvent(event, aggregateType, aggregate, sequenceNumber);
        }
    }
}
