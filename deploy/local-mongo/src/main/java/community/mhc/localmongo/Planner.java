package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks the index with the least work. It counts entries instead of guessing: that is cheap in a counted tree. */
final class Planner {

    /** Work per entry, relative to reading a document where it lies. */
    private static final double LOOKUP = 2;

    private static final double SORT = 2;

    private final List<OrderedIndex> indexes;
    private final Conditions conditions;
    private final @Nullable Document order;

    Planner(List<OrderedIndex> indexes, @Nullable Document query, @Nullable Document order) {
        this.indexes = indexes;
        this.conditions = Conditions.of(query);
        this.order = order;
    }

    private record Candidate(Plan plan, long entries) {}

    /** @param wanted documents the caller will take, counting those it skips; {@link Long#MAX_VALUE} for all */
    Plan best(long wanted) {
        var candidates = indexes.stream()
                .map(index -> new PlanBuilder(index, conditions, order).build())
                .flatMap(Optional::stream)
                .map(plan -> new Candidate(plan, plan.entries()))
                .toList();
        var fewest = candidates.stream().mapToLong(Candidate::entries).min().orElseThrow();
        return candidates.stream()
                .min(Comparator.comparingDouble(candidate -> work(candidate, wanted, fewest)))
                .orElseThrow()
                .plan();
    }

    /** At most {@code fewest} documents match; spread evenly, the first ones are met early in an order that serves. */
    private static double work(Candidate candidate, long wanted, long fewest) {
        double entries = candidate.entries();
        var walked =
                candidate.plan().sorted() ? Math.min(entries, wanted * entries / Math.max(fewest, 1)) : entries * SORT;
        return candidate.plan().index() instanceof IdIndex ? walked : walked * LOOKUP;
    }
}
