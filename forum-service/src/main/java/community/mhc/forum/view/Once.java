package community.mhc.forum.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.conversions.Bson;

/**
 * Writes that count an event once, however often it is delivered. A document keeps the global position of the last event that
 * changed it in {@value #POSITION}; events come in the order of their positions, so one that is not behind it has been counted.
 * Each write is one atomic change of one document.
 */
public final class Once {

    /** Every document that is changed through here has this field. */
    public static final String POSITION = "position";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private Once() {}

    /** The position of the event in the service's store, from 1. */
    public static long position(TrackingToken token) {
        return token.position()
                .orElseThrow(() -> new IllegalStateException("the event store gives every event a position"));
    }

    /** Inserts {@code document} unless there is one with its id. */
    public static <T> void insert(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            unlessDuplicate(e);
        }
    }

    /** Changes a document that exists, unless it has counted the event. */
    public static void change(MongoCollection<?> collection, Object id, long position, Bson... changes) {
        collection.updateOne(and(eq(id), lt(POSITION, position)), counting(position, changes));
    }

    /** Changes a document, making it where there is none, unless it has counted the event. */
    public static void changeOrMake(MongoCollection<?> collection, Object id, long position, Bson... changes) {
        try {
            collection.updateOne(and(eq(id), lt(POSITION, position)), counting(position, changes), UPSERT);
        } catch (MongoWriteException e) {
            unlessDuplicate(e); // it exists and is not behind: nothing matched, and its id is taken
        }
    }

    private static Bson counting(long position, Bson... changes) {
        return combine(combine(changes), set(POSITION, position));
    }

    private static void unlessDuplicate(MongoWriteException e) {
        if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
    }
}
