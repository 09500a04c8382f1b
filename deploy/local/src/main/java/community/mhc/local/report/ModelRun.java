package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Runs the model checker over the append protocol: what should hold, holds, and without any one rule it finds a counterexample. */
public final class ModelRun {

    /** A row of its table: what is checked, states, depth, time, and what was found. */
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+?) +\\|[^|]*\\|[^|]*\\|[^|]* s \\| ([^|]+?) *\\|");

    private final Path repository;
    private final Path javaHome;

    /** For the repository with the root pom in {@code repository}. */
    public ModelRun(Path repository, Path javaHome) {
        this.repository = repository;
        this.javaHome = javaHome;
    }

    /** Takes minutes, and some gigabytes of memory. Without spin or gcc nothing runs, which counts as a failure. */
    public Results run() throws IOException, InterruptedException {
        var results = new Results();
        var log = repository.resolve(".mhc/test-logs/model.log");
        int exit =
                new Tool(repository, javaHome, log).run("Model", List.of("event-store/model/check"), ModelRun::checked);
        addRows(results, Files.readAllLines(log));
        if (results.passed() + results.failed() == 0 || exit != 0 && results.failed() == 0) {
            results.addBroken("model", "event-store/model/check ended with " + exit + ": " + lastLine(log));
        }
        return results;
    }

    static void addRows(Results results, List<String> lines) {
        for (var line : lines) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                boolean asItShould = row.group(2).matches("holds|fails");
                results.add(
                        row.group(1).startsWith("NO_") ? "rules whose removal is noticed" : "what the model shows",
                        List.of(new Outcome(
                                asItShould ? Outcome.Kind.PASSED : Outcome.Kind.FAILED,
                                "model",
                                row.group(1),
                                asItShould ? "" : row.group(2))));
            }
        }
    }

    private static String checked(String line) {
        var row = ROW.matcher(line);
        return row.matches() ? row.group(1) : "";
    }

    private static String lastLine(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
