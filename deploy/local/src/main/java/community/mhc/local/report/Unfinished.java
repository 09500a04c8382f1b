package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The test classes that began and never ended, from what Maven said. A class whose process died or hung writes no report,
 * and Maven, told to go on after failures, does not count it either.
 */
final class Unfinished {

    private static final Pattern BEGAN = Pattern.compile("\\[INFO] Running (\\S+)");
    private static final Pattern ENDED = Pattern.compile(".*Tests run: .* in (\\S+)");

    private Unfinished() {}

    /**
     * In the order they began. What Maven says of one class can be torn by what it says of another at the same time, so a report that
     * is there counts too.
     *
     * @param modules where reports may be, in their {@code target}
     * @param start of the run; older reports are none of it
     */
    static Set<String> in(Path log, List<Path> modules, Instant start) throws IOException {
        var unfinished = saidIn(log);
        for (var module : modules) {
            for (var reports : List.of("surefire-reports", "failsafe-reports")) {
                unfinished.removeIf(test ->
                        isNew(module.resolve("target").resolve(reports).resolve("TEST-" + test + ".xml"), start));
            }
        }
        return unfinished;
    }

    private static boolean isNew(Path report, Instant start) {
        return report.toFile().lastModified() >= start.toEpochMilli();
    }

    private static Set<String> saidIn(Path log) throws IOException {
        var open = new LinkedHashSet<String>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(line -> {
                var began = BEGAN.matcher(line);
                var ended = ENDED.matcher(line);
                if (began.matches()) {
                    open.add(began.group(1));
                } else if (ended.matches()) {
                    open.remove(ended.group(1));
                }
            });
        }
        return open;
    }
}
