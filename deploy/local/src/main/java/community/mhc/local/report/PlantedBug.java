package community.mhc.local.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mistake that somebody could make, as a patch of one source file, and the test that must notice it.
 *
 * @param patch a unified diff; above it the lines {@code Bug: ...} and {@code Caught-by: Class#method}
 * @param module the folder of the module that it changes
 * @param source the changed file, relative to the repository
 */
record PlantedBug(Path patch, String bug, String caughtBy, String module, Path source) {

    private static final Pattern BUG = Pattern.compile("(?m)^Bug: (.+)$");
    private static final Pattern CAUGHT_BY = Pattern.compile("(?m)^Caught-by: (.+)$");
    private static final Pattern SOURCE = Pattern.compile("(?m)^--- a/((.+?)/src/.+)$");

    /** All patches in {@code directory}, by name. */
    static List<PlantedBug> in(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .map(PlantedBug::read)
                    .toList();
        }
    }

    static PlantedBug read(Path patch) {
        try {
            var text = Files.readString(patch);
            return new PlantedBug(
                    patch,
                    only(BUG, 1, text, patch),
                    only(CAUGHT_BY, 1, text, patch),
                    only(SOURCE, 2, text, patch),
                    Path.of(only(SOURCE, 1, text, patch)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return patch.getFileName().toString().replace(".patch", "");
    }

    private static String only(Pattern pattern, int group, String text, Path patch) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalArgumentException(patch + " has no line like " + pattern);
        }
        return match.group(group).strip();
    }
}
