package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation, cut in two: what a query can do first, with the help of indexes, and the stages that follow.
 *
 * @param countedAs set where all that follows is to count what the query finds
 */
record Pipeline(Query query, List<Document> rest, @Nullable Counted countedAs) {

    /** The one document that a count gives, {@code id} and {@code field} as the pipeline names them. */
    record Counted(boolean withId, @Nullable Object id, String field) {

        List<Document> of(long count) {
            if (count == 0) {
                return List.of();
            }
            var result = withId ? new Document("_id", id) : new Document();
            return List.of(result.append(field, count == (int) count ? (Object) (int) count : (Object) count));
        }
    }

    static Pipeline of(List<Document> stages) {
        var parts = new Parts();
        var taken = 0;
        while (taken < stages.size() && parts.take(stages.get(taken))) {
            taken++;
        }
        var rest = stages.subList(taken, stages.size());
        return new Pipeline(parts.query(), rest, counted(rest));
    }

    private static @Nullable Counted counted(List<Document> rest) {
        if (rest.size() != 1) {
            return null;
        }
        var stage = rest.getFirst();
        if (stage.get("$count") instanceof String field) {
            return new Counted(false, null, field);
        }
        return stage.get("$group") instanceof Document group ? countingGroup(group) : null;
    }

    /** The driver counts documents by {@code {_id: 1, n: {$sum: 1}}}. */
    private static @Nullable Counted countingGroup(Document group) {
        var id = group.get("_id");
        if (group.size() != 2 || !group.containsKey("_id") || !(id == null || id instanceof Number)) {
            return null;
        }
        for (var field : group.entrySet()) {
            if (field.getValue() instanceof Document sum
                    && sum.size() == 1
                    && sum.get("$sum") instanceof Integer one
                    && one == 1) {
                return new Counted(true, id, field.getKey());
            }
        }
        return null;
    }

    /** The stages of one query come in this order: match, sort, skip, limit. */
    private static final class Parts {
        private final List<Document> filters = new ArrayList<>();
        private @Nullable Document order;
        private long skip = -1;
        private long limit = -1;

        private boolean take(Document stage) {
            if (stage.size() != 1) {
                return false;
            }
            if (stage.get("$match") instanceof Document filter && order == null && skip < 0 && limit < 0) {
                return filters.add(filter);
            }
            if (stage.get("$sort") instanceof Document sort && order == null && skip < 0 && limit < 0) {
                order = sort;
                return true;
            }
            if (stage.get("$skip") instanceof Number number && skip < 0 && limit < 0) {
                skip = number.longValue();
                return true;
            }
            if (stage.get("$limit") instanceof Number number && limit < 0 && number.longValue() > 0) {
                limit = number.longValue();
                return true;
            }
            return false;
        }

        private Query query() {
            var filter = switch (filters.size()) {
                case 0 -> new Document();
                case 1 -> filters.getFirst();
                default -> new Document("$and", filters);
            };
            return new Query(filter, order, Math.max(skip, 0), Math.max(limit, 0), null);
        }
    }
}
