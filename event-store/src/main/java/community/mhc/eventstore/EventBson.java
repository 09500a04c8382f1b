package community.mhc.eventstore;

import community.mhc.eventstore.BsonWalk.Field;
import java.util.function.Consumer;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** One event as BSON: an entry of a unit's {@code events}, or a snapshot. A field that has no value is left out. */
final class EventBson {

    private static final Field ID = new Field("id");
    private static final Field TIME = new Field("time");
    private static final Field AGGREGATE_TYPE = new Field("aggregateType");
    private static final Field AGGREGATE = new Field("aggregate");
    private static final Field SEQUENCE_NUMBER = new Field("seq");
    private static final Field TYPE = new Field("type");
    private static final Field REVISION = new Field("rev");
    private static final Field PAYLOAD = new Field("payload");
    private static final Field META_DATA = new Field("meta");

    private EventBson() {}

    static RawBsonDocument encode(StoredEvent event) {
        return new RawBsonDocument(bytes(writer -> write(writer, event)));
    }

    /** Of one document. */
    static byte[] bytes(Consumer<BsonWriter> document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            document.accept(writer);
            return buffer.toByteArray();
        }
    }

    static void write(BsonWriter writer, StoredEvent event) {
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

    /** The event that begins where {@code walk} stands, which then stands behind it. */
    static StoredEvent read(BsonWalk walk, long position) {
        Fields fields = new Fields();
        walk.enter();
        while (walk.next()) {
            fields.read(walk);
        }
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

        void read(BsonWalk walk) {
            if (walk.is(ID)) {
                id = walk.string();
            } else if (walk.is(TIME)) {
                time = walk.int64();
            } else if (walk.is(AGGREGATE_TYPE)) {
                aggregateType = walk.recurring(AGGREGATE_TYPE);
            } else if (walk.is(AGGREGATE)) {
                aggregate = walk.string();
            } else if (walk.is(SEQUENCE_NUMBER)) {
                sequenceNumber = walk.int64();
            } else if (walk.is(TYPE)) {
                type = walk.recurring(TYPE);
            } else if (walk.is(REVISION)) {
                revision = walk.recurring(REVISION);
            } else if (walk.is(PAYLOAD)) {
                payload = walk.string();
            } else if (walk.is(META_DATA)) {
                metaData = walk.recurring(META_DATA);
            } else {
                walk.skip();
            }
        }

        StoredEvent toEvent(long position) {
            StoredEvent event =
                    new StoredEvent(position, id, EpochNanos.toInstant(time), type, revision, payload, metaData);
            return aggregate == null ? event : new StoredDomainEvent(event, aggregateType, aggregate, sequenceNumber);
        }
    }
}
