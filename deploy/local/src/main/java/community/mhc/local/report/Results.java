package community.mhc.local.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What all tests together came to. */
public final class Results {

    private final Map<String, List<Outcome>> bySuite = new LinkedHashMap<>();

    void add(String suite, List<Outcome> outcomes) {
        bySuite.computeIfAbsent(suite, any -> new ArrayList<>()).addAll(outcomes);
    }

    /** A suite that could not even run: a failure of its own. */
    void addBroken(String suite, String why) {
        add(suite, List.of(new Outcome(Outcome.Kind.FAILED, suite, "could not run", why)));
    }

    /** How many tests passed. */
    public long passed() {
        return all(Outcome.Kind.PASSED).size();
    }

    /** How many failed; a suite that could not run is one. */
    public long failed() {
        return all(Outcome.Kind.FAILED).size();
    }

    private List<Outcome> all(Outcome.Kind kind) {
        return bySuite.values().stream()
                .flatMap(List::stream)
                .filter(outcome -> outcome.kind() == kind)
                .toList();
    }

    /** What ran, failed and was skipped, with reasons; the last line is {@code N passed, N failed[, N skipped]}. */
    public String summary() {
        var text = new StringBuilder("\n");
        int width = bySuite.keySet().stream().mapToInt(String::length).max().orElse(0);
        bySuite.forEach((suite, outcomes) -> text.append(counts(suite, Math.max(width, 34), outcomes)));
        append(text, "Failed", all(Outcome.Kind.FAILED));
        appendByReason(text, all(Outcome.Kind.SKIPPED));
        var skipped = all(Outcome.Kind.SKIPPED).size();
        text.append("%n%d passed, %d failed%s%n"
                .formatted(passed(), failed(), skipped == 0 ? "" : ", " + skipped + " skipped"));
        return text.toString();
    }

    private static String counts(String suite, int width, List<Outcome> outcomes) {
        var counts = outcomes.stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting()));
        return ("%-" + width + "s %5d passed %4d failed %4d skipped%n")
                .formatted(
                        suite,
                        counts.getOrDefault(Outcome.Kind.PASSED, 0L),
                        counts.getOrDefault(Outcome.Kind.FAILED, 0L),
                        counts.getOrDefault(Outcome.Kind.SKIPPED, 0L));
    }

    private static void append(StringBuilder text, String heading, List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            text.append("\n%s:\n".formatted(heading));
            outcomes.forEach(one -> text.append("  %s, %s: %s%n".formatted(one.where(), one.what(), one.why())));
        }
    }

    /** Many that were skipped for one reason are one line. */
    private static void appendByReason(StringBuilder text, List<Outcome> skipped) {
        var byReason = skipped.stream()
                .collect(Collectors.groupingBy(Outcome::why, LinkedHashMap::new, Collectors.<Outcome>toList()));
        if (!byReason.isEmpty()) {
            text.append("\nSkipped:\n");
        }
        byReason.forEach((why, some) -> text.append(
                some.size() == 1
                        ? "  %s, %s: %s%n"
                                .formatted(
                                        some.getFirst().where(), some.getFirst().what(), why)
                        : "  %d suites or tests: %s%n".formatted(some.size(), why)));
    }
}
