package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.TypeMismatchException;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an index may be here: ordered, over fields, unique or not, sparse or not. All else is refused. */
final class IndexRules {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int INVALID_INDEX_OPTION = 197;

    /** An empty name, or one that is an operator. */
    private static final Pattern NO_FIELD = Pattern.compile("^$|^\\.|\\.\\.|\\.$|(^|\\.)\\$");

    private static final Set<String> SWITCHES = Set.of("unique", "sparse");

    /** {@code background} has had no meaning since MongoDB 4.2; {@code ns} and {@code v} come from older tools. */
    private static final Set<String> OPTIONS = Set.of("key", "name", "unique", "sparse", "background", "ns", "v");

    /** What MongoDB has and we have not. Of others neither has heard. */
    private static final Set<String> NOT_SUPPORTED = Set.of(
            "expireAfterSeconds",
            "partialFilterExpression",
            "collation",
            "weights",
            "default_language",
            "language_override",
            "textIndexVersion",
            "2dsphereIndexVersion",
            "bits",
            "min",
            "max",
            "storageEngine",
            "wildcardProjection",
            "hidden",
            "clustered",
            "prepareUnique");

    /** As MongoDB; the flags of fields that hold arrays are bits of a long. */
    private static final int MOST_FIELDS = 32;

    private IndexRules() {}

    static void check(Document description) {
        if (!(description.get("key") instanceof Document key) || key.isEmpty() || key.size() > MOST_FIELDS) {
            throw refused("an index has between 1 and " + MOST_FIELDS + " fields");
        }
        checkName(description, key);
        key.forEach((field, direction) -> {
            if (!(direction instanceof Number number) || number.doubleValue() == 0 || field.contains("$**")) {
                throw refused("only ascending and descending indexes are supported, not " + direction);
            }
            if (NO_FIELD.matcher(field).find()) {
                throw refused("an index key is a path of named fields, not '" + field + "'");
            }
        });
        if (key.keySet().equals(Set.of("_id")) && !ascends(key, "_id")) {
            throw refused("documents lie in the order of _id, which is walked both ways");
        }
        if (isById(description)) {
            checkById(description);
        }
        description.forEach((option, value) -> {
            if (SWITCHES.contains(option) && !(value instanceof Boolean || value instanceof Number)) {
                throw new TypeMismatchException("The field '" + option + "' has value " + value + ", not a boolean");
            }
            if (NOT_SUPPORTED.contains(option) && !Boolean.FALSE.equals(value)) {
                throw refused("the option " + option + " is not supported");
            }
            if (!OPTIONS.contains(option) && !NOT_SUPPORTED.contains(option)) {
                throw invalid("The field '" + option + "' is not valid for an index specification");
            }
        });
    }

    private static void checkName(Document description, Document key) {
        if (!(description.get("name") instanceof String name)) {
            throw new FailedToParseException("The 'name' field is a required property of an index specification");
        }
        if (name.isEmpty()) {
            throw refused("index name cannot be empty");
        }
        if (name.equals("*") || name.equals(IdIndex.NAME) && !isIdIndex(key)) {
            throw new BadValueException("The index name '" + name + "' is not valid for this index.");
        }
    }

    private static void checkById(Document description) {
        if (description.containsKey("sparse") || description.containsKey("unique")) {
            throw invalid("The options unique and sparse are not valid for an _id index specification");
        }
    }

    private static MongoServerError invalid(String why) {
        return new MongoServerError(INVALID_INDEX_OPTION, "InvalidIndexSpecificationOption", why);
    }

    private static MongoServerError refused(String why) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", why);
    }

    static boolean isById(Document description) {
        return isIdIndex(description.get("key"));
    }

    /** By name or by key. */
    static boolean isIdIndex(@Nullable Object which) {
        return which instanceof Document key && key.keySet().equals(Set.of("_id")) || IdIndex.NAME.equals(which);
    }

    /** The order of the fields matters, which the comparison of documents does not see. */
    static boolean haveSameKey(Document one, Document other) {
        return one.get("key") instanceof Document a
                && other.get("key") instanceof Document b
                && new ArrayList<>(a.keySet()).equals(new ArrayList<>(b.keySet()))
                && a.keySet().stream().allMatch(field -> ascends(a, field) == ascends(b, field));
    }

    private static boolean ascends(Document key, String field) {
        return key.get(field) instanceof Number number && number.doubleValue() > 0;
    }

    static boolean haveSameOptions(Document one, Document other) {
        return Utils.isTrue(one.get("unique")) == Utils.isTrue(other.get("unique"))
                && Utils.isTrue(one.get("sparse")) == Utils.isTrue(other.get("sparse"));
    }
}
