package community.mhc.local.soak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** What the checks counted, line by line, and how many differences there are in all. */
public final class Findings {

    private final List<String> lines = new ArrayList<>();
    private long differences;

    /** {@code actual} should hold each of {@code expected} once and nothing else. */
    void compare(String where, Collection<String> expected, Collection<String> actual) {
        var counts = new HashMap<String, Integer>();
        actual.forEach(one -> counts.merge(one, 1, Integer::sum));
        long missing = expected.stream().filter(one -> !counts.containsKey(one)).count();
        long repeated = counts.values().stream().filter(count -> count > 1).count();
        expected.forEach(counts::remove);
        add(
                "%-14s %,d acknowledged, %,d found: %d missing, %d more than once, %d that nobody sent"
                        .formatted(where, expected.size(), actual.size(), missing, repeated, counts.size()),
                missing + repeated + counts.size());
    }

    /** A line that tells of so many differences. */
    public void add(String line, long found) {
        lines.add(line);
        differences += found;
    }

    /** Zero if everything is where it should be. */
    public long differences() {
        return differences;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n%,d differences".formatted(differences);
    }
}
