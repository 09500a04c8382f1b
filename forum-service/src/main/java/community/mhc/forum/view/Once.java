package community.mhc.forum.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.conversions.Bson;

/**
 * Writes that count an event once, however often it is delivered. A document keeps the global position of the last event that
 * changed it in {@value #POSITION}; events come in the order of their positions, so one that is not behind it has been counted.
 * Each write is one atomic change of one document, sent with its {@link Batch}.
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
     * Inserts {@code document} unless there is one with its id. Where the event changes what another began, a {@link #change}
     * after it does so; where the document is new, that finds the event counted.
     */
    public static <T> void insert(MongoCollection<T> collection, T document) {
        var fields = BsonDocumentWrapper.asBsonDocument(document, collection.getCodecRegistry())
                .clone();
        var id = fields.remove("_id");
        make(collection, eq(id), new BsonDocument("$setOnInsert", fields));
    }

    /** Changes a document that exists, unless it has counted the event. */
    public static void change(MongoCollection<?> collection, Object id, long position, Bson... changes) {
        var counting = combine(combine(changes), set(POSITION, position));
        Batch.current().write(collection, new UpdateOneModel<>(and(eq(id), lt(POSITION, position)), counting));
    }

    /** Changes the document with {@code id} in a way that can be repeated, making it where there is none. */
    public static void make(MongoCollection<?> collection, Bson id, Bson change) {
        Batch.current().write(collection, new UpdateOneModel<>(id, change, MAKING));
    }
}
