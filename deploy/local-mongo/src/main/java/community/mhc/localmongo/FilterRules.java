package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a filter may ask. It is looked at as a whole before any document is: neither an empty collection nor a condition
 * that fails first may hide that a filter cannot be answered.
 */
final class FilterRules {

    private static final int INDEX_NOT_FOUND = 27;
    private static final int INVALID_REGEX = 51091;
    private static final int INVALID_REGEX_FLAG = 51108;

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");
    private static final Set<String> NOT_SUPPORTED = Set.of(
            "$jsonSchema",
            "$sampleRate",
            "$near",
            "$nearSphere",
            "$geoWithin",
            "$geoIntersects",
            "$within",
            "$bitsAllSet",
            "$bitsAnySet",
            "$bitsAllClear",
            "$bitsAnyClear");
    private static final Set<String> OF_ANY_OPERAND = Set.of("$eq", "$exists");
    private static final Set<String> COMPARISONS = Set.of("$ne", "$gt", "$gte", "$lt", "$lte");

    private FilterRules() {}

    static void check(@Nullable Object filter) {
        if (filter instanceof Document document) {
            document.forEach(FilterRules::checkTopLevel);
        }
    }

    private static void checkTopLevel(String key, @Nullable Object value) {
        if (LOGICAL.contains(key)) {
            branches(value).forEach(FilterRules::check);
        } else if (key.equals("$text")) {
            throw new MongoServerError(INDEX_NOT_FOUND, "IndexNotFound", "text index required for $text query");
        } else if (!key.startsWith("$")) {
            checkCondition(value);
        } else if (NOT_SUPPORTED.contains(key)) {
            throw Refusals.notSupported(key);
        } else if (!key.equals("$expr") && !key.equals("$comment")) {
            throw new BadValueException("unknown top level operator: " + key);
        }
    }

    private static Collection<?> branches(@Nullable Object value) {
        if (!(value instanceof Collection<?> branches) || branches.isEmpty()) {
            throw new BadValueException("$and/$or/$nor must be a nonempty array");
        }
        if (!branches.stream().allMatch(Document.class::isInstance)) {
            throw new BadValueException("$or/$and/$nor entries need to be full objects");
        }
        return branches;
    }

    private static void checkCondition(@Nullable Object value) {
        if (value instanceof BsonRegularExpression regex) {
            checkRegex(regex.getPattern(), regex.getOptions());
        } else if (value instanceof Document document && isOperators(document)) {
            document.forEach((operator, operand) -> checkOperator(document, operator, operand));
        }
    }

    /** References, which begin with {@code $ref}, are values. */
    static boolean isOperators(Document document) {
        if (document.isEmpty()) {
            return false;
        }
        var first = document.keySet().iterator().next();
        return first.startsWith("$") && !first.equals("$ref") && !first.equals("$id");
    }

    private static void checkOperator(Document all, String operator, @Nullable Object operand) {
        if (NOT_SUPPORTED.contains(operator)) {
            throw Refusals.notSupported(operator);
        }
        switch (operator) {
            case "$in", "$nin", "$all" -> checkValues(operator, operand);
            case "$elemMatch" -> checkElement(operand);
            case "$not" -> checkNegated(operand);
            case "$regex" -> checkRegex(all);
            case "$options" -> require(all.containsKey("$regex"), "$options needs a $regex");
            case "$size" ->
                require(
                        operand instanceof Number n && n.doubleValue() >= 0 && n.doubleValue() == n.intValue(),
                        "$size must be a non-negative whole number");
            case "$mod" ->
                require(
                        operand instanceof List<?> two
                                && two.size() == 2
                                && two.stream().allMatch(Number.class::isInstance),
                        "malformed mod, needs to be an array of two numbers");
            case "$type" ->
                new DefaultQueryMatcher()
                        .matches(new Document("a", 1), new Document("a", new Document(operator, operand)));
            default -> {
                require(
                        OF_ANY_OPERAND.contains(operator) || COMPARISONS.contains(operator),
                        "unknown operator: " + operator);
                require(
                        !(COMPARISONS.contains(operator) && operand instanceof BsonRegularExpression),
                        "Can't have RegEx as arg to predicate " + operator);
            }
        }
    }

    private static void checkValues(String operator, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)) {
            throw new BadValueException(operator + " needs an array");
        }
        for (Object value : values) {
            if (value instanceof BsonRegularExpression) {
                checkCondition(value);
            } else if (value instanceof Document document && isOperators(document)) {
                require(
                        operator.equals("$all") && document.keySet().equals(Set.of("$elemMatch")),
                        "cannot nest $ under " + operator);
                checkCondition(document);
            }
        }
    }

    private static void checkElement(@Nullable Object operand) {
        if (!(operand instanceof Document document)) {
            throw new BadValueException("$elemMatch needs an Object");
        }
        if (isOperators(document)
                && !LOGICAL.contains(document.keySet().iterator().next())) {
            checkCondition(document);
        } else {
            check(document);
        }
    }

    private static void checkNegated(@Nullable Object operand) {
        require(
                operand instanceof BsonRegularExpression
                        || operand instanceof Document document && isOperators(document),
                "$not needs a regex or a document of operators");
        checkCondition(operand);
    }

    private static void checkRegex(Document all) {
        switch (all.get("$regex")) {
            case BsonRegularExpression regex -> checkRegex(regex.getPattern(), regex.getOptions());
            case String pattern -> checkRegex(pattern, String.valueOf(all.getOrDefault("$options", "")));
            case null, default -> throw new BadValueException("$regex has to be a string");
        }
    }

    private static void checkRegex(String pattern, @Nullable String options) {
        if (options != null && !options.matches("[imsxu]*")) {
            throw new MongoServerError(
                    INVALID_REGEX_FLAG, "Location51108", "invalid flag in regex options: " + options);
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new MongoServerError(
                    INVALID_REGEX, "Location51091", "Regular expression is invalid: " + e.getDescription());
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadValueException(otherwise);
        }
    }
}
