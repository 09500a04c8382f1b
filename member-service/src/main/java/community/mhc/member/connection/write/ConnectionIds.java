package community.mhc.member.connection.write;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;
import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.NOT_FOUND;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import community.mhc.member.connection.Pair;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which pair a connection's id belongs to. Written once, before the request is appended, and never changed; an entry
 * whose request was refused or never arrived leads to a stream that does not know the id, and so to NOT_FOUND.
 */
@Component
class ConnectionIds {

    private static final String PAIR = "pair";

    private final MongoCollection<Document> ids;

    ConnectionIds(MongoDatabase database) {
        ids = database.getCollection("connection-ids");
    }

    /** Ties the id to the pair. Repeating it changes nothing; refuses an id of another pair. */
    void tie(UUID connectionId, Pair pair) {
        insertUnlessThere(connectionId, pair);
        if (!pairOf(connectionId).equals(pair)) {
            throw ID_REUSED.because("This id belongs to another connection");
        }
    }

    /** The pair that the id was tied to; refuses an unknown id. */
    Pair pairOf(UUID connectionId) {
        var found = ids.find(eq("_id", connectionId.toString())).first();
        if (found == null) {
            throw NOT_FOUND.because("No such connection");
        }
        return Pair.parse(found.getString(PAIR));
    }

    private void insertUnlessThere(UUID connectionId, Pair pair) {
        try {
            ids.updateOne(
                    eq("_id", connectionId.toString()),
                    setOnInsert(PAIR, pair.toString()),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != 11000) { // DuplicateKey: somebody else inserted it a moment ago
                throw e;
            }
        }
    }
}
