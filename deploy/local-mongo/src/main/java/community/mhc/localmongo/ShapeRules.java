package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order and shape documents may be asked for. */
final class ShapeRules {

    private static final int ILLEGAL_SORT_KEY = 15974;
    private static final int ILLEGAL_SORT_DIRECTION = 15975;
    private static final Set<String> OF_ARRAYS = Set.of("$slice", "$elemMatch");

    private ShapeRules() {}

    /** Each field ascends (1) or descends (-1). */
    static void checkSort(@Nullable Document order) {
        if (order != null) {
            order.forEach(ShapeRules::checkDirection);
        }
    }

    private static void checkDirection(String field, @Nullable Object direction) {
        if (direction instanceof Document) {
            throw Refusals.notSupported("sorting by an expression");
        }
        if (!(direction instanceof Number number)) {
            throw new MongoServerError(
                    ILLEGAL_SORT_KEY, "Location15974", "Illegal key in $sort specification: " + field);
        }
        if (Math.abs(number.doubleValue()) != 1) {
            throw new MongoServerError(
                    ILLEGAL_SORT_DIRECTION,
                    "Location15975",
                    "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
        }
    }

    /** Fields in or out, and parts of arrays; no expressions, and no position of a match. */
    static void checkProjection(@Nullable Document projection) {
        if (projection != null) {
            projection.forEach((field, how) -> {
                if (field.endsWith(".$") || field.contains(".$.")) {
                    throw Refusals.notSupported("the positional projection " + field);
                }
                if (!(how instanceof Number || how instanceof Boolean || isOfArray(how))) {
                    throw Refusals.notSupported("expressions in a projection");
                }
            });
        }
    }

    private static boolean isOfArray(@Nullable Object how) {
        return how instanceof Document document && document.size() == 1 && OF_ARRAYS.containsAll(document.keySet());
    }
}
