package community.mhc.localmongo;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options each command may have. One that is not listed is refused, so that none is silently ignored. */
final class Options {

    private static final int MISSING_FIELD = 40414;
    private static final int UNKNOWN_FIELD = 40415;
    private static final int OUT_OF_RANGE = 51024;

    /** What every command may have; {@code lsid} without a transaction number means nothing here. */
    private static final Set<String> OF_ANY_COMMAND = Set.of(
            "$db", "$readPreference", "$clusterTime", "lsid", "readConcern", "writeConcern", "maxTimeMS", "comment");

    /** By the command's name in lower case. Commands that are not here take no argument that could change their meaning. */
    private static final Map<String, Set<String>> OF_COMMAND = Map.ofEntries(
            entry(
                    "find",
                    Set.of(
                            "filter",
                            "sort",
                            "projection",
                            "hint",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "allowDiskUse",
                            "allowPartialResults")),
            entry("count", Set.of("query", "limit", "skip", "hint", "fields")),
            entry("distinct", Set.of("key", "query", "hint")),
            entry("aggregate", Set.of("pipeline", "cursor", "hint", "allowDiskUse", "bypassDocumentValidation")),
            entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
            entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
            entry("delete", Set.of("deletes", "ordered")),
            entry(
                    "findandmodify",
                    Set.of(
                            "query",
                            "sort",
                            "update",
                            "remove",
                            "new",
                            "upsert",
                            "fields",
                            "hint",
                            "arrayFilters",
                            "bypassDocumentValidation")),
            entry("create", Set.of()),
            entry("drop", Set.of()),
            entry("dropdatabase", Set.of()),
            entry("createindexes", Set.of("indexes", "commitQuorum")),
            entry("dropindexes", Set.of("index")),
            entry("listindexes", Set.of("cursor")),
            entry("listcollections", Set.of("filter", "nameOnly", "authorizedCollections", "cursor")),
            entry("listdatabases", Set.of("filter", "nameOnly", "authorizedDatabases")),
            entry("getmore", Set.of("collection", "batchSize")),
            entry("killcursors", Set.of("cursors")));

    private static final Set<String> OF_UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");
    private static final Set<String> OF_DELETE = Set.of("q", "limit", "hint");

    /** What MongoDB has and we have not. Said as such, where all else is a mistake of the caller's. */
    private static final Set<String> NOT_SUPPORTED = Set.of(
            "collation",
            "let",
            "c",
            "tailable",
            "awaitData",
            "noCursorTimeout",
            "min",
            "max",
            "size",
            "returnKey",
            "showRecordId",
            "explain",
            "capped",
            "validator",
            "validationLevel",
            "validationAction",
            "viewOn",
            "timeseries",
            "clusteredIndex",
            "expireAfterSeconds",
            "changeStreamPreAndPostImages",
            "encryptedFields",
            "storageEngine",
            "indexOptionDefaults",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors");

    private static final Set<String> DOCUMENTS =
            Set.of("filter", "query", "sort", "projection", "fields", "q", "cursor");
    private static final Set<String> COUNTS = Set.of("skip", "limit", "batchSize", "maxTimeMS");
    private static final Set<String> SWITCHES =
            Set.of("ordered", "multi", "upsert", "new", "remove", "singleBatch", "nameOnly");
    private static final Set<String> LISTS =
            Set.of("documents", "updates", "deletes", "pipeline", "indexes", "cursors", "arrayFilters");

    private Options() {}

    static void check(String command, Document options) {
        var own = OF_COMMAND.get(command);
        if (own == null) {
            return;
        }
        options.forEach((name, value) -> {
            if (!name.equalsIgnoreCase(command) && !OF_ANY_COMMAND.contains(name)) {
                check(command, own, name, value);
            }
            checkType(name, value, command.equals("count"));
            if (name.equals("cursor") && value instanceof Document cursor) {
                checkType("batchSize", cursor.get("batchSize"), false);
            }
        });
    }

    static void checkUpdate(Document statement) {
        checkStatement("update.updates", statement, OF_UPDATE);
        required("update.updates.u", statement, "u");
    }

    static void checkDelete(Document statement) {
        checkStatement("delete.deletes", statement, OF_DELETE);
        required("delete.deletes.limit", statement, "limit");
    }

    private static void checkStatement(String path, Document statement, Set<String> own) {
        statement.forEach((name, value) -> {
            check(path, own, name, value);
            checkType(name, value, false);
        });
        required(path + ".q", statement, "q");
    }

    private static void check(String path, Set<String> own, String name, @Nullable Object value) {
        if (!own.contains(name) && isSet(value)) {
            if (NOT_SUPPORTED.contains(name) || path.startsWith("update") && name.equals("sort")) {
                throw Refusals.notSupported("the option " + name);
            }
            throw new MongoServerError(
                    UNKNOWN_FIELD, "Location40415", "BSON field '" + path + "." + name + "' is an unknown field.");
        }
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !value.equals(false) && !(value instanceof Document document && document.isEmpty());
    }

    static void required(String path, Document options, String name) {
        if (!options.containsKey(name)) {
            throw new MongoServerError(
                    MISSING_FIELD, "Location40414", "BSON field '" + path + "' is missing but a required field");
        }
    }

    /** Null is taken for missing. */
    private static void checkType(String name, @Nullable Object value, boolean limitMayBeNegative) {
        if (value == null) {
            return;
        }
        if (DOCUMENTS.contains(name) && !(value instanceof Document)
                || COUNTS.contains(name) && !(value instanceof Number)
                || SWITCHES.contains(name) && !(value instanceof Boolean || value instanceof Number)
                || LISTS.contains(name) && !(value instanceof Collection)) {
            throw new TypeMismatchException("BSON field '" + name + "' is the wrong type");
        }
        if (COUNTS.contains(name)
                && value instanceof Number number
                && number.longValue() < 0
                && !(limitMayBeNegative && name.equals("limit"))) {
            throw new MongoServerError(
                    OUT_OF_RANGE,
                    "Location51024",
                    "BSON field '" + name + "' value must be >= 0, actual value '" + number + "'");
        }
    }
}
