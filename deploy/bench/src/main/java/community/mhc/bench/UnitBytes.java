package community.mhc.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Documents that are byte for byte as long as the units which event-store writes, each with another position and key. */
final class UnitBytes {

    /** What one insert command takes on the stand-in. */
    static final int MOST_IN_A_REQUEST = 1_000;

    private final MongoDatabase database;
    private final Events events;
    private final BsonDocument unit;

    /** Takes the first unit in {@code collection} for its model. */
    UnitBytes(MongoDatabase database, String collection, Events events) {
        this.database = database;
        this.events = events;
        unit = documents(collection)
                .find()
                .sort(Sorts.ascending("_id"))
                .limit(1)
                .first()
                .decode(new BsonDocumentCodec());
    }

    MongoCollection<RawBsonDocument> documents(String collection) {
        return database.getCollection(collection, RawBsonDocument.class);
    }

    /** Bytes of one document. */
    int size() {
        return raw(unit).getByteBuffer().remaining();
    }

    /** {@code count} documents for the positions after {@code last}. */
    List<RawBsonDocument> after(long last, int count) {
        List<RawBsonDocument> documents = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String aggregate = events.aggregateId();
            unit.put("_id", new BsonInt64(last + i));
            unit.put("keys", new BsonArray(List.of(new BsonString(aggregate + "#0000000000000000000"))));
            unit.getArray("events").get(0).asDocument().put("aggregate", new BsonString(aggregate));
            documents.add(raw(unit));
        }
        return documents;
    }

    /** Adds {@code count} documents at the end of {@code collection}. */
    void insert(String collection, int count) {
        MongoCollection<RawBsonDocument> into = documents(collection);
        long last = last(collection);
        for (int left = count; left > 0; left -= MOST_IN_A_REQUEST) {
            int batch = Math.min(left, MOST_IN_A_REQUEST);
            into.insertMany(after(last, batch));
            last += batch;
        }
    }

    /** The highest position in {@code collection}; 0 where there is none. */
    long last(String collection) {
        RawBsonDocument found = documents(collection)
                .find()
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first();
        return found == null ? 0 : found.getInt64("_id").getValue();
    }

    private static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }
}
