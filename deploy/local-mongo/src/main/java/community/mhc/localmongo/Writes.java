package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidNamespaceError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * The commands that write: {@code insert}, {@code update} and {@code delete}. Each runs alone in its collection and is
 * kept whole; an ordered one stops at its first error.
 */
final class Writes {

    private static final int INVALID_LENGTH = 16;

    private final StoredDatabase database;
    private final Document command;
    private final List<Document> errors = new ArrayList<>();

    Writes(StoredDatabase database, Document command) {
        this.database = database;
        this.command = command;
    }

    Document insert() {
        var inserted = change(
                "insert",
                collection -> each("documents", (index, document) -> {
                    DocumentRules.check(document);
                    collection.addDocument(identified(document));
                    return 1;
                }));
        return reply(new Document("n", inserted));
    }

    /** @param single runs an {@code update} command with one statement */
    Document update(UnaryOperator<Document> single) {
        var upserted = new ArrayList<Document>();
        var modified = new int[1];
        var matched = change(
                "update",
                collection -> each("updates", (index, statement) -> {
                    Refusals.checkUpdate(statement);
                    var result = alone(single, collection, "updates", statement);
                    if (result.get("upserted") instanceof List<?> one && one.getFirst() instanceof Document upsert) {
                        upserted.add(new Document("index", index).append("_id", upsert.get("_id")));
                    }
                    modified[0] += (int) Arguments.number(result, "nModified");
                    return (int) Arguments.number(result, "n");
                }));
        var reply = new Document("n", matched).append("nModified", modified[0]);
        return reply(upserted.isEmpty() ? reply : reply.append("upserted", upserted));
    }

    /** @param single runs a {@code delete} command with one statement */
    Document delete(UnaryOperator<Document> single) {
        var deleted = change(
                "delete",
                collection -> each("deletes", (index, statement) -> {
                    Refusals.checkDelete(statement);
                    return (int) Arguments.number(alone(single, collection, "deletes", statement), "n");
                }));
        return reply(new Document("n", deleted));
    }

    private int change(String verb, ToIntFunction<StoredCollection> change) {
        var name = String.valueOf(command.get(verb));
        if (name.startsWith("system.")) {
            throw new InvalidNamespaceError(database.namespace(name));
        }
        return database.change(name, change::applyAsInt);
    }

    private interface Statement {
        int run(int index, Document statement);
    }

    private int each(String statements, Statement work) {
        var ordered = !Boolean.FALSE.equals(command.get("ordered"));
        var done = 0;
        var all = Arguments.documents(command, statements);
        checkSize(all.size());
        for (int i = 0; i < all.size() && (errors.isEmpty() || !ordered); i++) {
            try {
                done += work.run(i, all.get(i));
            } catch (MongoServerException e) {
                if (e instanceof MongoServerError error && error.getCode() == Deadline.MAX_TIME_EXPIRED) {
                    throw e;
                }
                errors.add(Replies.writeError(i, e));
            }
        }
        return done;
    }

    private static void checkSize(int statements) {
        if (statements == 0 || statements > Hello.MOST_WRITES_PER_COMMAND) {
            throw new MongoServerError(
                    INVALID_LENGTH,
                    "InvalidLength",
                    "Write batch sizes must be between 1 and %d. Got %d operations."
                            .formatted(Hello.MOST_WRITES_PER_COMMAND, statements));
        }
    }

    private Document alone(
            UnaryOperator<Document> single, StoredCollection collection, String statements, Document statement) {
        Hints.check(database, collection.getCollectionName(), statement);
        var verb = command.keySet().iterator().next();
        var result = single.apply(new Document(verb, command.get(verb)).append(statements, List.of(statement)));
        if (result.get("writeErrors") instanceof List<?> failed && failed.getFirst() instanceof Document error) {
            throw new MongoServerError(
                    error.get("code") instanceof Integer code ? code : 2,
                    error.get("codeName") instanceof String known ? known : "BadValue",
                    String.valueOf(error.get("errmsg")));
        }
        return result;
    }

    /** MongoDB puts an {@code _id} that it had to make up first. */
    private static Document identified(Document document) {
        if (document.containsKey("_id")) {
            return document;
        }
        var identified = new Document("_id", new ObjectId());
        identified.putAll(document);
        return identified;
    }

    private Document reply(Document reply) {
        return Replies.ok(errors.isEmpty() ? reply : reply.append("writeErrors", errors));
    }
}
