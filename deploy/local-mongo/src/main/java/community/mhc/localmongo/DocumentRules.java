package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a document may be that is stored. Its size is checked where it is encoded. */
final class DocumentRules {

    private static final int OVERFLOW = 15;
    private static final int DOLLAR_PREFIXED_FIELD_NAME = 52;
    private static final int INVALID_ID_FIELD = 53;

    /** As MongoDB, which takes 200 levels at most. */
    private static final int MOST_LEVELS = 200;

    private DocumentRules() {}

    static void check(Document document) {
        switch (document.get("_id")) {
            case BsonRegularExpression _ ->
                throw new MongoServerError(
                        INVALID_ID_FIELD, "InvalidIdField", "The '_id' value cannot be of type regex");
            case Document id
            when id.keySet().stream().anyMatch(name -> name.startsWith("$")) ->
                throw new MongoServerError(
                        DOLLAR_PREFIXED_FIELD_NAME,
                        "DollarPrefixedFieldName",
                        "_id fields may not contain '$'-prefixed fields");
            case null, default -> {}
        }
    }

    /** The library takes no such name in an update, and no path leads to it. */
    static void checkNames(Document document) {
        if (document.keySet().stream().anyMatch(name -> name.contains("."))) {
            throw Refusals.notSupported("a document with a dot in the name of a field");
        }
    }

    static void checkDepth(Document document) {
        checkDepth(document, 1);
    }

    private static void checkDepth(@Nullable Object value, int level) {
        if (value instanceof Document document) {
            checkLevel(level);
            document.values().forEach(inner -> checkDepth(inner, level + 1));
        } else if (value instanceof Collection<?> elements) {
            checkLevel(level);
            elements.forEach(inner -> checkDepth(inner, level + 1));
        }
    }

    private static void checkLevel(int level) {
        if (level > MOST_LEVELS) {
            throw new MongoServerError(
                    OVERFLOW, "Overflow", "exceeded the depth of " + MOST_LEVELS + " levels that a document may have");
        }
    }
}
