package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is not supported is refused, with the code MongoDB has for it; nothing is silently ignored. */
final class Refusals {

    private static final int ILLEGAL_OPERATION = 20;
    private static final int INDEX_NOT_FOUND = 27;
    private static final int INVALID_OPTIONS = 72;
    private static final int NOT_IMPLEMENTED = 238;
    private static final int ONLY_ON_REPLICA_SETS = 40573;

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");
    private static final Set<String> TOP_LEVEL = Set.of("$expr", "$comment");

    /** Options of any command that change its meaning, and that we do not have. */
    private static final List<String> OPTIONS = List.of(
            "collation",
            "let",
            "tailable",
            "awaitData",
            "min",
            "max",
            "returnKey",
            "showRecordId",
            "explain",
            "capped",
            "validator",
            "viewOn",
            "timeseries",
            "clusteredIndex",
            "expireAfterSeconds",
            "changeStreamPreAndPostImages");

    private static final List<String> STATEMENT_OPTIONS = List.of("collation", "sort", "c");

    private Refusals() {}

    static MongoServerError notSupported(String what) {
        return new MongoServerError(
                NOT_IMPLEMENTED, "NotImplemented", "the stand-in for MongoDB does not support " + what);
    }

    static void check(Document command) {
        if (command.containsKey("startTransaction")
                || command.containsKey("autocommit")
                || command.containsKey("txnNumber")) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        refuse(command, OPTIONS);
        concerns(command);
        checkFilter(command.get("filter"));
        checkFilter(command.get("query"));
        checkUpdate(command.get("update"));
    }

    private static void concerns(Document command) {
        if (command.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number w
                && w.intValue() > 1) {
            throw new BadValueException("cannot use 'w' > 1 when a host is not replicated");
        }
        if (command.get("readConcern") instanceof Document concern && "snapshot".equals(concern.get("level"))) {
            throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "read concern snapshot needs a replica set");
        }
    }

    private static void refuse(Document options, List<String> unsupported) {
        for (var option : unsupported) {
            if (isSet(options.get(option))) {
                throw notSupported("the option " + option);
            }
        }
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !value.equals(false) && !(value instanceof Document document && document.isEmpty());
    }

    /** A statement of an {@code update} or {@code delete} command. */
    static void checkStatement(Document statement) {
        refuse(statement, STATEMENT_OPTIONS);
        checkUpdate(statement.get("u"));
        checkFilter(statement.get("q"));
    }

    private static void checkUpdate(@Nullable Object update) {
        if (update instanceof Collection) {
            throw notSupported("updates by an aggregation pipeline");
        }
    }

    /** Before any document is looked at: an empty collection must not hide that a filter cannot be answered. */
    private static void checkFilter(@Nullable Object filter) {
        if (!(filter instanceof Document document)) {
            return;
        }
        document.forEach((key, value) -> {
            if (LOGICAL.contains(key)) {
                if (value instanceof Collection<?> branches) {
                    branches.forEach(Refusals::checkFilter);
                }
            } else if (key.equals("$text")) {
                throw new MongoServerError(INDEX_NOT_FOUND, "IndexNotFound", "text index required for $text query");
            } else if (key.startsWith("$") && !TOP_LEVEL.contains(key)) {
                throw new BadValueException("unknown top level operator: " + key);
            }
        });
    }

    static void checkStage(Document stage) {
        if (stage.containsKey("$changeStream")) {
            throw new MongoServerError(
                    ONLY_ON_REPLICA_SETS, "The $changeStream stage is only supported on replica sets");
        }
        checkFilter(stage.get("$match"));
    }
}
