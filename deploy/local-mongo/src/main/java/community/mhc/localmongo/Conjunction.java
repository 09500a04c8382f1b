package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query with each condition on its own, as MongoDB reads it: of {@code {a: {$gt: 2, $lt: 4}}} two elements of an array
 * may meet one each. The library would have one element meet both, so it is given {@code $and} of single conditions.
 */
final class Conjunction {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private static final Set<String> OR_EQUAL = Set.of("$gte", "$lte");

    private static final Set<String> COMPARISONS = Set.of("$gt", "$gte", "$lt", "$lte");

    /** What no value meets. */
    private static final Document NOTHING = new Document("$in", List.of());

    private final List<Document> conditions = new ArrayList<>();

    private Conjunction() {}

    static Document of(Document query) {
        var conjunction = new Conjunction();
        query.forEach(conjunction::add);
        return switch (conjunction.conditions.size()) {
            case 0 -> new Document();
            case 1 -> conjunction.conditions.getFirst();
            default -> new Document("$and", conjunction.conditions);
        };
    }

    private void add(String key, @Nullable Object value) {
        if (LOGICAL.contains(key) && value instanceof Collection<?> branches) {
            conditions.add(new Document(
                    key,
                    branches.stream()
                            .map(branch -> branch instanceof Document query ? of(query) : branch)
                            .toList()));
        } else if (value instanceof BsonRegularExpression regex) {
            like(key, regex);
        } else if (value instanceof Document operators && FilterRules.isOperators(operators) && !key.startsWith("$")) {
            operators.forEach((operator, operand) -> add(key, operators, operator, operand));
        } else {
            conditions.add(new Document(key, isEmptyDocument(value) ? new Document("$eq", value) : value));
        }
    }

    /** In it the library sees a query without conditions, which all values meet. */
    private static boolean isEmptyDocument(@Nullable Object value) {
        return value instanceof Document document && document.isEmpty();
    }

    private void add(String field, Document all, String operator, @Nullable Object operand) {
        if (operator.equals("$regex")) {
            like(field, BsonRegularExpression.convertToRegularExpression(all));
        } else if (operator.equals("$not")) {
            conditions.add(new Document("$nor", List.of(of(new Document(field, operand)))));
        } else if (operator.equals("$all") && operand instanceof Collection<?> values && !values.isEmpty()) {
            values.forEach(value -> add(field, value));
        } else if (operand == null && OR_EQUAL.contains(operator)) {
            conditions.add(new Document(field, null));
        } else if (operand instanceof Number number && COMPARISONS.contains(operator)) {
            compare(field, operator, number);
        } else if (!operator.equals("$options")) {
            conditions.add(new Document(field, new Document(operator, operand)));
        }
    }

    /** NaN is neither less than a number nor greater; the library takes it for the greatest, and for 0 among longs. */
    private void compare(String field, String operator, Number operand) {
        if (Double.isNaN(operand.doubleValue())) {
            conditions.add(new Document(field, OR_EQUAL.contains(operator) ? operand : NOTHING));
        } else {
            var below = operator.equals("$lte") && operand.doubleValue() < Double.POSITIVE_INFINITY ? "$lt" : "$lte";
            conditions.add(
                    new Document(field, new Document(operator, operand).append(below, Double.POSITIVE_INFINITY)));
        }
    }

    /** Within {@code $in} an expression is held against strings alone, as it should be everywhere. */
    private void like(String field, BsonRegularExpression regex) {
        conditions.add(new Document(field, new Document("$in", List.of(regex))));
    }
}
