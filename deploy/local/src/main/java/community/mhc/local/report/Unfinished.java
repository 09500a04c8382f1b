package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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

    /** In the order they began. */
    static Set<String> in(Path log) throws IOException {
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
