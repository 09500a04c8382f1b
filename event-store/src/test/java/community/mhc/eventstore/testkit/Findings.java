package community.mhc.eventstore.testkit;

import java.util.ArrayList;
import java.util.List;

/** The violations found so far: the first are kept, all are counted. */
final class Findings {

    private final List<Violation> first = new ArrayList<>();
    private long count;

    void add(Violation.Rule rule, long position, String found) {
        if (count++ < StoreCheck.MOST_VIOLATIONS) {
            first.add(new Violation(rule, position, found));
        }
    }

    StoreReport report(long units, long events) {
        return new StoreReport(units, events, count, List.copyOf(first));
    }
}
