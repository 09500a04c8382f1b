package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stages of an aggregation may say, those within {@code $facet} and {@code $lookup} too. */
final class StageRules {

    private static final int FILTER_NOT_AN_OBJECT = 15959;
    private static final int LIMIT_NOT_POSITIVE = 15958;
    private static final int LIMIT_NEGATIVE = 5107201;
    private static final int SKIP_NEGATIVE = 5107200;
    private static final int NO_SORT_KEY = 15976;
    private static final int COUNT_WITHOUT_NAME = 40156;
    private static final int NOT_AN_ACCUMULATOR = 40234;
    private static final int ONLY_ON_REPLICA_SETS = 40573;

    /** The library knows these by name only, or does not survive them. */
    private static final Set<String> NOT_SUPPORTED = Set.of("$out", "$graphLookup", "$redact", "$geoNear");

    private StageRules() {}

    static void check(@Nullable Object stages) {
        if (stages instanceof Collection<?> list) {
            for (var stage : list) {
                if (stage instanceof Document document) {
                    document.forEach(StageRules::checkStage);
                }
            }
        }
    }

    private static void checkStage(String name, @Nullable Object what) {
        if (NOT_SUPPORTED.contains(name)) {
            throw Refusals.notSupported("the stage " + name);
        }
        switch (name) {
            case "$changeStream" ->
                throw error(ONLY_ON_REPLICA_SETS, "The $changeStream stage is only supported on replica sets");
            case "$match" -> {
                require(what instanceof Document, FILTER_NOT_AN_OBJECT, "the match filter must be an object");
                FilterRules.check(what);
            }
            case "$limit" -> {
                require(!(what instanceof Number n) || n.doubleValue() >= 0, LIMIT_NEGATIVE, "$limit is negative");
                require(
                        !(what instanceof Number n) || n.longValue() != 0,
                        LIMIT_NOT_POSITIVE,
                        "$limit is not positive");
            }
            case "$skip" ->
                require(!(what instanceof Number n) || n.doubleValue() >= 0, SKIP_NEGATIVE, "$skip is negative");
            case "$sort" -> {
                require(
                        what instanceof Document order && !order.isEmpty(),
                        NO_SORT_KEY,
                        "$sort stage must have at least one sort key");
                ShapeRules.checkSort((Document) what);
            }
            case "$count" ->
                require(
                        what instanceof String field && !field.isEmpty(),
                        COUNT_WITHOUT_NAME,
                        "the count field must be a non-empty string");
            case "$group" -> checkGroup(what);
            case "$facet" -> {
                if (what instanceof Document facets) {
                    facets.values().forEach(StageRules::check);
                }
            }
            case "$lookup" -> {
                if (what instanceof Document lookup) {
                    check(lookup.get("pipeline"));
                }
            }
            default -> {}
        }
    }

    private static void checkGroup(@Nullable Object what) {
        if (what instanceof Document group) {
            group.forEach((field, accumulator) -> require(
                    field.equals("_id") || accumulator instanceof Document,
                    NOT_AN_ACCUMULATOR,
                    "The field '" + field + "' must be an accumulator object"));
        }
    }

    private static void require(boolean condition, int code, String otherwise) {
        if (!condition) {
            throw error(code, otherwise);
        }
    }

    private static MongoServerError error(int code, String message) {
        return new MongoServerError(code, "Location" + code, message);
    }
}
