package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;

/** The shapes of replies. */
final class Replies {

    private static final int UNKNOWN_ERROR = 8;

    private Replies() {}

    static Document ok() {
        return ok(new Document());
    }

    static Document ok(Document reply) {
        return reply.append("ok", 1.0);
    }

    /** @param batchName {@code firstBatch} or {@code nextBatch} */
    static Document cursor(String namespace, String batchName, List<Stored> batch, long id) {
        return ok(new Document(
                "cursor", new Document(batchName, batch).append("id", id).append("ns", namespace)));
    }

    static Document error(RuntimeException error) {
        return switch (error) {
            case MongoServerError known -> error(known.getCode(), known.getCodeName(), message(known));
            case MongoServerException known -> error(UNKNOWN_ERROR, "UnknownError", message(known));
            default -> error(UNKNOWN_ERROR, "UnknownError", error.getClass().getName());
        };
    }

    static Document writeError(int index, MongoServerException error) {
        var reply = new Document("index", index).append("errmsg", message(error));
        if (error instanceof MongoServerError known) {
            return reply.append("code", known.getCode()).append("codeName", known.getCodeName());
        }
        return reply.append("code", UNKNOWN_ERROR);
    }

    private static Document error(int code, String name, String message) {
        return new Document("ok", 0.0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", name);
    }

    private static String message(MongoServerException error) {
        return error.getMessageWithoutErrorCode();
    }
}
