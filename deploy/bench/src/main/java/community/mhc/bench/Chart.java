package community.mhc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Grouped horizontal bars as SVG: one group per number of writers and stored events, one bar per contender. */
final class Chart {

    private static final List<String> COLOURS = List.of("#1c6e8c", "#8a8a8a", "#c4c4c4", "#c8553d", "#588157");
    private static final int WIDTH = 800;
    private static final int LEFT = 300;
    private static final int BAR = 16;
    private static final int GAP = 14;
    private static final int TOP = 44;

    private Chart() {}

    /** @param value the length of a row's bar, not negative */
    static String of(String title, List<Row> rows, ToDoubleFunction<Row> value) {
        List<String> contenders = rows.stream().map(Row::contender).distinct().toList();
        double longest = rows.stream().mapToDouble(value).max().orElse(1);
        StringBuilder bars = new StringBuilder();
        int y = TOP;
        String group = "";
        for (Row row : rows) {
            if (!group.equals(group(row))) {
                group = group(row);
                y += GAP;
            }
            double width = (WIDTH - LEFT - 80) * value.applyAsDouble(row) / longest;
            String colour = COLOURS.get(contenders.indexOf(row.contender()) % COLOURS.size());
            bars.append(text(LEFT - 8, y + 12, "end", row.contender() + ", " + group(row)));
            bars.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    LEFT,
                    y,
                    width,
                    BAR - 2,
                    colour));
            bars.append(text(LEFT + (int) width + 6, y + 12, "start", "%,.1f".formatted(value.applyAsDouble(row))));
            y += BAR;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="11">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="12" y="24" font-size="15">%s</text>
                %s</svg>
                """.formatted(WIDTH, y + GAP, title, title, bars);
    }

    /** One chart of throughput for every row, in their order. */
    static String throughput(Result result) {
        return of("Events per second, " + result.machine(), new ArrayList<>(result.rows()), Row::perSecond);
    }

    /** One chart of how long 99 of 100 took. */
    static String latency(Result result) {
        return of("99th percentile in ms, " + result.machine(), new ArrayList<>(result.rows()), Row::p99);
    }

    private static String group(Row row) {
        return "%d w, %,d".formatted(row.writers(), row.stored());
    }

    private static String text(int x, int y, String anchor, String words) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, words);
    }
}
