package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one index can do for a query: equal values of its first fields, then a range of the next. */
final class PlanBuilder {

    /** Ranges a query may fall into, for instance by {@code $in} on two fields; beyond, the second is left open. */
    private static final int MOST_RANGES = 10_000;

    private final OrderedIndex index;
    private final Conditions conditions;
    private final @Nullable Document order;

    private final Set<String> bounded = new HashSet<>();
    private final Set<String> constant = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();
    private boolean mayMiss = true;

    PlanBuilder(OrderedIndex index, Conditions conditions, @Nullable Document order) {
        this.index = index;
        this.conditions = conditions;
        this.order = order;
    }

    /** Empty where the index does not hold every document that may match. */
    Optional<Plan> build() {
        var ranges = ranges();
        if (index.leavesOutMissing() && mayMiss) {
            return Optional.empty();
        }
        var direction = direction();
        var exact = conditions.isExact() && !index.isMultikey() && bounded.equals(conditions.fields());
        return Optional.of(
                new Plan(index, ranges, direction.orElse(false), order == null || direction.isPresent(), exact));
    }

    private List<Range> ranges() {
        var prefixes = List.of(Keys.NONE);
        var fields = index.getKeys();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var intervals = conditions.on(field.getKey(), index.isMultikey(i));
            if (intervals == null
                    || sharesArray(field)
                    || prefixes.size() * intervals.parts().size() > MOST_RANGES) {
                break;
            }
            bounded.add(field.getKey());
            mayMiss &= intervals.includeMissing();
            if (!intervals.arePoints()) {
                return within(prefixes, intervals, field);
            }
            if (intervals.isOneValue()) {
                fix(field, i);
            }
            prefixes = extend(prefixes, intervals, field);
        }
        return prefixes.stream().map(PlanBuilder::startingWith).sorted().toList();
    }

    /** One value in the walked part of the index; in the documents too, unless it is one element of their arrays. */
    private void fix(IndexKey field, int number) {
        fixed.add(field.getKey());
        if (!index.isMultikey(number)) {
            constant.add(field.getKey());
        }
    }

    private static Range startingWith(byte[] prefix) {
        return prefix.length == 0 ? Range.ALL : Range.startingWith(prefix);
    }

    private static List<Range> within(List<byte[]> prefixes, Intervals intervals, IndexKey field) {
        return prefixes.stream()
                .flatMap(prefix -> intervals.parts().stream().map(part -> part.in(prefix, field.isAscending())))
                .sorted()
                .toList();
    }

    private static List<byte[]> extend(List<byte[]> prefixes, Intervals points, IndexKey field) {
        return prefixes.stream()
                .flatMap(prefix -> points.parts().stream().map(point -> {
                    var value = point.from().bytes();
                    return Keys.join(prefix, field.isAscending() ? value : IndexedFields.inverted(value));
                }))
                .toList();
    }

    /** Two fields within one array may be met by two of its elements, which no single key of the index shows. */
    private boolean sharesArray(IndexKey field) {
        return index.isMultikey()
                && bounded.stream().anyMatch(other -> root(other).equals(root(field.getKey())));
    }

    private static String root(String path) {
        return path.split("\\.", 2)[0];
    }

    /** Whether walking the index, forward (false) or backward (true), gives the order; empty if neither does. */
    private Optional<Boolean> direction() {
        if (order == null) {
            return Optional.of(false);
        }
        var available = orderOfIndex().entrySet().iterator();
        Boolean backward = null;
        for (var wanted : order.entrySet()) {
            if (constant.contains(wanted.getKey())) {
                continue;
            }
            if (!available.hasNext() || !(wanted.getValue() instanceof Number sign)) {
                return Optional.empty();
            }
            var next = available.next();
            var opposite = next.getValue() != (sign.intValue() > 0);
            if (!next.getKey().equals(wanted.getKey()) || backward != null && backward != opposite) {
                return Optional.empty();
            }
            backward = opposite;
        }
        return Optional.of(backward != null && backward);
    }

    /** Field to ascending, up to the first array: a document with several keys has no one place in an order. */
    private Map<String, Boolean> orderOfIndex() {
        var available = new LinkedHashMap<String, Boolean>();
        var fields = new ArrayList<>(index.getKeys());
        if (!index.isUnique()) {
            fields.add(new IndexKey("_id", true));
        }
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (!fixed.contains(field.getKey())) {
                if (index.isMultikey(i)) {
                    break;
                }
                available.putIfAbsent(field.getKey(), field.isAscending());
            }
        }
        return available;
    }
}
