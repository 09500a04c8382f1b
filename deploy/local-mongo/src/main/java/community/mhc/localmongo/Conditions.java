package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about single fields, in a form an index understands. A document that matches the query lies within;
 * whether all that lie within match is said by {@link #isExact()}.
 */
final class Conditions {

    private static final byte[] NOT_A_NUMBER = KeyWriter.encode(Double.NaN);

    private final Map<String, List<Intervals>> byField = new LinkedHashMap<>();
    private boolean exact = true;

    private Conditions() {}

    static Conditions of(@Nullable Document query) {
        var conditions = new Conditions();
        if (query != null) {
            conditions.add(query);
        }
        return conditions;
    }

    /** Whether the conditions on {@link #fields()} are all that the query asks for. */
    boolean isExact() {
        return exact;
    }

    Set<String> fields() {
        return byField.keySet();
    }

    /**
     * The values of {@code field} that may match, or null where the query leaves them open. Where a field may be an
     * array, two conditions may be met by two elements, so only one of them narrows the search.
     */
    @Nullable
    Intervals on(String field, boolean isArray) {
        var all = byField.get(field);
        if (all == null) {
            return null;
        }
        return isArray
                ? all.stream().filter(Intervals::arePoints).findFirst().orElse(all.getFirst())
                : all.stream().reduce(Intervals::intersect).orElseThrow();
    }

    private void add(Document query) {
        query.forEach((key, value) -> {
            switch (key) {
                case "$and" -> branches(value).forEach(this::add);
                case "$or" -> either(branches(value));
                case "$comment" -> {}
                case String operator when operator.startsWith("$") -> exact = false;
                default -> field(key, value);
            }
        });
    }

    private List<Document> branches(Object value) {
        if (value instanceof Collection<?> list && list.stream().allMatch(Document.class::isInstance)) {
            return list.stream().map(Document.class::cast).toList();
        }
        exact = false;
        return List.of();
    }

    /** A field narrows the search only if every branch says something about it. */
    private void either(List<Document> branches) {
        exact = false;
        var parts = branches.stream().map(Conditions::of).toList();
        if (parts.isEmpty()) {
            return;
        }
        var common = new HashSet<>(parts.getFirst().fields());
        parts.forEach(part -> common.retainAll(part.fields()));
        for (var field : common) {
            parts.stream()
                    .flatMap(part ->
                            part.byField.getOrDefault(field, List.of()).stream().limit(1))
                    .reduce(Intervals::union)
                    .ifPresent(union -> require(field, union));
        }
    }

    private void field(String field, @Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            exact = false;
            var prefix = RegexPrefix.of(BsonRegularExpression.convertToRegularExpression(value));
            if (prefix != null) {
                require(field, prefix);
            }
        } else if (value instanceof Document document && isOperators(document)) {
            document.forEach((operator, operand) -> operator(field, operator, operand));
        } else {
            equal(field, value);
        }
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private void operator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> equal(field, operand);
            case "$gt", "$gte", "$lt", "$lte" -> compare(field, operator, operand);
            case "$in" -> in(field, operand);
            case "$elemMatch" -> element(field, operand);
            default -> exact = false;
        }
    }

    private void equal(String field, @Nullable Object value) {
        exact &= isPlain(value) || value == null;
        if (!(value instanceof Collection)) {
            require(field, new Intervals(List.of(Interval.point(KeyWriter.encode(value)))));
        }
    }

    private void in(String field, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)
                || values.stream().anyMatch(v -> v instanceof Collection || v instanceof BsonRegularExpression)) {
            exact = false;
            return;
        }
        exact &= values.stream().allMatch(value -> isPlain(value) || value == null);
        require(field, Intervals.of(values.stream().map(value -> Interval.point(KeyWriter.encode(value)))));
    }

    private void element(String field, @Nullable Object operand) {
        exact = false;
        if (operand instanceof Document document) {
            if (isOperators(document)) {
                // One element meets all of them, so here, unlike elsewhere in an array, all of them narrow the search.
                var one = new Conditions();
                document.forEach((operator, value) -> one.operator(field, operator, value));
                one.byField.getOrDefault(field, List.of()).stream()
                        .reduce(Intervals::intersect)
                        .ifPresent(intervals -> require(field, intervals));
            } else {
                document.forEach((name, value) -> {
                    if (!name.startsWith("$")) {
                        field(field + "." + name, value);
                    }
                });
            }
        }
    }

    /** Comparisons only accept values of the operand's type. */
    private void compare(String field, String operator, @Nullable Object operand) {
        exact &= isPlain(operand);
        if (operand == null
                || operand instanceof MinKey
                || operand instanceof MaxKey
                || operand instanceof Document
                || operand instanceof Collection) {
            exact = false;
            return;
        }
        var value = KeyWriter.encode(operand);
        var type = new byte[] {value[0]};
        var first = isPlain(operand) && operand instanceof Number ? Bound.after(NOT_A_NUMBER) : Bound.before(type);
        var interval = switch (operator) {
            case "$gt" -> Interval.between(Bound.after(value), Bound.after(type));
            case "$gte" -> Interval.between(Bound.before(value), Bound.after(type));
            case "$lt" -> Interval.between(first, Bound.before(value));
            default -> Interval.between(first, Bound.after(value));
        };
        require(field, Intervals.of(Stream.of(interval)));
    }

    /** Values whose order and equality are the same in an index and in a comparison of documents. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Number number && !Double.isNaN(number.doubleValue())
                || value instanceof String
                || value instanceof ObjectId
                || value instanceof Boolean
                || value instanceof Instant;
    }

    private void require(String field, Intervals intervals) {
        byField.computeIfAbsent(field, name -> new ArrayList<>()).add(intervals);
    }
}
