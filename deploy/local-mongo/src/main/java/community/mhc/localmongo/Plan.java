package community.mhc.localmongo;

import java.util.List;

/**
 * How a query is answered: which parts of which index are walked, and which way.
 *
 * @param sorted whether documents come in the order asked for
 * @param exact whether every entry in the ranges is an answer, and no answer has two
 */
record Plan(OrderedIndex index, List<Range> ranges, boolean reverse, boolean sorted, boolean exact) {

    /** Entries in the ranges. */
    long entries() {
        return ranges.stream().mapToLong(index::count).sum();
    }
}
