package community.mhc.chassis.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.conversions.Bson;

/**
 * Writes that count an event once, however often and however late it is delivered. A document keeps the global position of the last
 * event that changed it in {@value #POSITION}; events come in the order of their positions, so one that is not behind it has been
 * counted. So a document is never deleted: an event that comes late would bring it back. Each write is one atomic change of one
 * document, sent with its {@link Batch}.
 */
public final class Once {

    /** Every document that is changed through here has this field. */
    public static final String POSITION = "position";

    private static final UpdateOptions MAKING = new UpdateOptions().upsert(true);

    private Once() {}

    /** The position of the event in the service's store, from 1. */
    public static long position(TrackingToken token) {
        return token.position()
                .orElseThrow(() -> new IllegalStateException("the event store gives every event a position"));
    }

    /**
     * Inserts {@code document} unless there is one with its id: for what one event begins, and no other does. Where the event
     * changes what another began, a {@link #change} after it does so; where the document is new, that finds the event counted.
     */
    public static <T> void insert(MongoCollection<T> collection, T document) {
        Batch.write(collection, List.of(insertion(fieldsOf(collection, document))));
    }

    /** Writes {@code document} over the one with its id, unless that has counted the event of this one's position. */
    public static <T> void put(MongoCollection<T> collection, T document) {
        var fields = fieldsOf(collection, document);
        var behind = isBehind(eq(fields.get("_id")), gte(POSITION, fields.get(POSITION)));
        Batch.write(collection, List.of(insertion(fields), new ReplaceOneModel<>(behind, document)));
    }

    /** Changes a document that exists, unless it has counted the event. */
    public static <T> void change(MongoCollection<T> collection, Object id, long position, Bson... changes) {
        var counting = combine(combine(changes), set(POSITION, position));
        Batch.write(collection, List.of(new UpdateOneModel<>(isBehind(eq(id), gte(POSITION, position)), counting)));
    }

    /** Takes all that a document says, unless it has counted the event. What is left is found by its id alone. */
    public static <T extends Record> void clear(MongoCollection<T> collection, Object id, long position) {
        var fields = Stream.of(collection.getDocumentClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(POSITION));
        change(collection, id, position, fields.map(Updates::unset).toArray(Bson[]::new));
    }

    /** Changes the document with {@code id} in a way that can be repeated, making it where there is none. */
    public static <T> void make(MongoCollection<T> collection, Bson id, Bson change) {
        Batch.write(collection, List.of(new UpdateOneModel<>(id, change, MAKING)));
    }

    private static <T> UpdateOneModel<T> insertion(BsonDocument document) {
        var fields = document.clone();
        var id = fields.remove("_id");
        return new UpdateOneModel<>(eq(id), new BsonDocument("$setOnInsert", fields), MAKING);
    }

    /** One without a position is, too: it was stored before there were any. */
    private static Bson isBehind(Bson document, Bson counted) {
        return and(document, not(counted));
    }

    private static <T> BsonDocument fieldsOf(MongoCollection<T> collection, T document) {
        return BsonDocumentWrapper.asBsonDocument(document, collection.getCodecRegistry());
    }
}
