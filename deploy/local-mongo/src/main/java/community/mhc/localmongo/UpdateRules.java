package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an update may say; looked at before any document is. */
final class UpdateRules {

    private static final int DOLLAR_PREFIXED_FIELD_NAME = 52;
    private static final int EMPTY_FIELD_NAME = 56;

    private static final Set<String> OPERATORS = Set.of(
            "$set",
            "$unset",
            "$setOnInsert",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$rename",
            "$currentDate",
            "$push",
            "$pull",
            "$pullAll",
            "$addToSet",
            "$pop");

    private static final Pattern EMPTY_NAME = Pattern.compile("^$|^\\.|\\.\\.|\\.$");
    private static final Pattern FILTERED = Pattern.compile("\\$\\[(\\w+)]");

    private UpdateRules() {}

    /** @param owner the command or statement that has the update, with its array filters */
    static void check(@Nullable Object update, Document owner, boolean multi) {
        switch (update) {
            case Collection<?> _ -> throw Refusals.notSupported("updates by an aggregation pipeline");
            case Document document when isReplacement(document) -> checkReplacement(document, multi);
            case Document document -> document.forEach((operator, change) -> checkChange(operator, change, owner));
            case null, default -> throw new FailedToParseException("Update argument must be an object");
        }
    }

    private static boolean isReplacement(Document update) {
        return update.isEmpty() || !update.keySet().iterator().next().startsWith("$");
    }

    private static void checkReplacement(Document replacement, boolean multi) {
        if (multi) {
            throw new FailedToParseException("multi update is not supported for replacement-style update");
        }
        DocumentRules.checkNames(replacement);
        replacement.keySet().stream()
                .filter(field -> field.startsWith("$"))
                .findFirst()
                .ifPresent(field -> {
                    throw new MongoServerError(
                            DOLLAR_PREFIXED_FIELD_NAME,
                            "DollarPrefixedFieldName",
                            "The dollar ($) prefixed field '" + field + "' is not allowed in a replacement document");
                });
    }

    private static void checkChange(String operator, @Nullable Object change, Document owner) {
        if (operator.equals("$bit")) {
            throw Refusals.notSupported(operator);
        }
        if (!OPERATORS.contains(operator)) {
            throw new FailedToParseException("Unknown modifier: " + operator
                    + ". Expected a valid update modifier or pipeline-style update specified as an array");
        }
        if (!(change instanceof Document fields)) {
            throw new FailedToParseException("Modifiers operate on fields but we found another type for " + operator);
        }
        fields.keySet().forEach(path -> checkPath(path, owner));
    }

    private static void checkPath(String path, Document owner) {
        if (EMPTY_NAME.matcher(path).find()) {
            throw new MongoServerError(
                    EMPTY_FIELD_NAME,
                    "EmptyFieldName",
                    "The update path '" + path + "' contains an empty field name, which is not allowed.");
        }
        var filtered = FILTERED.matcher(path);
        while (filtered.find()) {
            if (!hasFilter(owner, filtered.group(1))) {
                throw new BadValueException(
                        "No array filter found for identifier '" + filtered.group(1) + "' in path '" + path + "'");
            }
        }
    }

    private static boolean hasFilter(Document owner, String identifier) {
        return owner.get("arrayFilters") instanceof Collection<?> filters
                && filters.stream()
                        .anyMatch(filter -> filter instanceof Document document
                                && document.keySet().stream()
                                        .anyMatch(key -> key.equals(identifier) || key.startsWith(identifier + ".")));
    }
}
