package community.mhc.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A result as text: a table that reads well in a terminal and in a README alike. */
final class Markdown {

    private static final String FIGURES = "| %-26s | %7s | %9s | %9s | %6s | %8s | %8s | %8s | %8s |%n";

    private Markdown() {}

    static String of(Result result) {
        StringBuilder text = new StringBuilder();
        text.append("%s, %s. %s%n%n".formatted(result.machine(), result.server(), result.method()));
        text.append(FIGURES.formatted(
                "", "writers", "stored", "events/s", "batch", "p50 ms", "p95 ms", "p99 ms", "p99.9 ms"));
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|%n".formatted());
        result.rows().forEach(row -> text.append(line(row)));
        text.append("%n".formatted());
        result.goals().forEach(goal -> text.append(line(goal)));
        return text.toString();
    }

    private static String line(Row row) {
        return FIGURES.formatted(
                row.contender(),
                row.writers(),
                "%,d".formatted(row.stored()),
                "%,.0f".formatted(row.perSecond()),
                "%.1f".formatted(row.batch()),
                millis(row.p50()),
                millis(row.p95()),
                millis(row.p99()),
                millis(row.p999()));
    }

    private static String millis(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String line(Goal goal) {
        return "- %s: **%.2f**%s%n".formatted(goal.what(), goal.value(), goal.met() ? "" : " (not met)");
    }

    /**
     * {@code readme} with the block of this benchmark replaced, which stands between two comments.
     *
     * @throws IllegalArgumentException when it has no such block
     */
    static String into(String readme, Result result, Path chart) {
        String begin = "<!-- bench %s -->".formatted(result.benchmark());
        String end = "<!-- /bench %s -->".formatted(result.benchmark());
        Matcher block = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(readme);
        if (!block.find()) {
            throw new IllegalArgumentException("No block between %s and %s".formatted(begin, end));
        }
        String content = "%s%n%s%n![Chart](%s)%n%nMeasured at %s with seed %d; all figures: [%s.json](%s)%n%s"
                .formatted(
                        begin,
                        of(result),
                        chart,
                        result.commit(),
                        result.seed(),
                        result.benchmark(),
                        chart.resolveSibling(result.benchmark() + ".json"),
                        end);
        return block.replaceFirst(Matcher.quoteReplacement(content));
    }
}
