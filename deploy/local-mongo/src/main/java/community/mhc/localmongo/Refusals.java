package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;

/** What is not supported is refused, with the code MongoDB has for it; nothing is silently ignored. */
final class Refusals {

    private static final int ILLEGAL_OPERATION = 20;
    private static final int INVALID_OPTIONS = 72;
    private static final int NOT_A_REPLICA_SET = 123;
    private static final int NOT_IMPLEMENTED = 238;

    private static final Set<String> READ_LEVELS = Set.of("local", "available", "majority");
    private static final Set<String> READ_LEVELS_OF_REPLICA_SETS = Set.of("linearizable", "snapshot");
    private static final Set<String> OF_TRANSACTIONS =
            Set.of("startTransaction", "autocommit", "txnNumber", "stmtId", "stmtIds");

    private Refusals() {}

    static MongoServerError notSupported(String what) {
        return new MongoServerError(
                NOT_IMPLEMENTED, "NotImplemented", "the stand-in for MongoDB does not support " + what);
    }

    /** @param command its name in lower case */
    static void check(String command, Document options) {
        if (OF_TRANSACTIONS.stream().anyMatch(options::containsKey)) {
            throw new MongoServerError(
                    ILLEGAL_OPERATION,
                    "IllegalOperation",
                    "Transaction numbers are only allowed on a replica set member or mongos");
        }
        if (command.equals("explain")) {
            throw notSupported("explain");
        }
        Options.check(command, options);
        checkWriteConcern(options);
        checkReadConcern(options);
        FilterRules.check(options.get("filter"));
        FilterRules.check(options.get("query"));
        ShapeRules.checkSort(Arguments.document(options, "sort"));
        ShapeRules.checkProjection(Arguments.document(options, "projection"));
        if (command.equals("findandmodify")) {
            checkFindAndModify(options);
        }
    }

    private static void checkWriteConcern(Document options) {
        var concern = Arguments.document(options, "writeConcern");
        if (concern == null) {
            return;
        }
        if (concern.get("w") instanceof Number w && w.intValue() > 1) {
            throw new BadValueException("cannot use 'w' > 1 when a host is not replicated");
        }
        if (concern.get("w") instanceof String mode && !mode.equals("majority")) {
            throw new BadValueException(
                    "cannot use non-majority 'w' mode " + mode + " when a host is not a member of a replica set");
        }
    }

    private static void checkReadConcern(Document options) {
        var concern = Arguments.document(options, "readConcern");
        if (concern == null) {
            return;
        }
        if (READ_LEVELS_OF_REPLICA_SETS.contains(String.valueOf(concern.get("level")))) {
            throw new MongoServerError(
                    NOT_A_REPLICA_SET,
                    "NotAReplicaSet",
                    "node needs to be a replica set member to use read concern " + concern.get("level"));
        }
        if (concern.containsKey("afterClusterTime") || concern.containsKey("atClusterTime")) {
            throw new MongoServerError(
                    INVALID_OPTIONS, "InvalidOptions", "this read concern needs a replica set: " + concern.keySet());
        }
        if (concern.containsKey("level") && !READ_LEVELS.contains(String.valueOf(concern.get("level")))) {
            throw new FailedToParseException("unknown read concern level");
        }
    }

    private static void checkFindAndModify(Document options) {
        var removes = isTrue(options, "remove");
        if (!removes && !options.containsKey("update")) {
            throw new FailedToParseException("Either an update or remove=true must be specified");
        }
        for (var other : Set.of("update", "new", "upsert")) {
            if (removes && (isTrue(options, other) || other.equals("update") && options.containsKey(other))) {
                throw new FailedToParseException("Cannot specify both " + other + " and remove=true");
            }
        }
        if (!removes) {
            UpdateRules.check(options.get("update"), options, false);
        }
        ShapeRules.checkProjection(Arguments.document(options, "fields"));
    }

    static boolean isTrue(Document options, String name) {
        return switch (options.get(name)) {
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case null, default -> false;
        };
    }

    /** A statement of an {@code update} command. */
    static void checkUpdate(Document statement) {
        Options.checkUpdate(statement);
        FilterRules.check(statement.get("q"));
        UpdateRules.check(statement.get("u"), statement, isTrue(statement, "multi"));
    }

    /** A statement of a {@code delete} command. */
    static void checkDelete(Document statement) {
        Options.checkDelete(statement);
        FilterRules.check(statement.get("q"));
        var limit = Arguments.number(statement, "limit");
        if (limit != 0 && limit != 1) {
            throw new FailedToParseException("The limit field in delete objects must be 0 or 1. Got " + limit);
        }
    }
}
