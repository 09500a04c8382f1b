package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs Maven over the repository's modules. What it could not run is added to the results as failed. */
record Maven(Path repository, Path javaHome, Results results) {

    private static final Pattern RUNNING = Pattern.compile("\\[INFO] (?:Running|Building) ([\\w.-]+).*");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    /** Adds the outcomes that the run wrote to the results. */
    interface Collector {
        void collect(Instant start) throws IOException;
    }

    /** Tests that fail stop neither Maven nor the caller. */
    void run(String task, List<String> arguments, Collector collector) throws IOException, InterruptedException {
        var start = Instant.now();
        var command =
                new ArrayList<>(List.of("mvn", "-B", "-ntp", "--fail-at-end", "-Dmaven.test.failure.ignore=true"));
        command.addAll(arguments);
        long before = results.failed();
        var log = log(repository, task);
        int exit = new Tool(repository, javaHome, log).run(task, command, Maven::running);
        collector.collect(start);
        var modules = modules().stream().map(repository::resolve).toList();
        for (var test : Unfinished.in(log, modules, start)) {
            results.addBroken(test, "it began and did not end: its process hung or died; see " + log);
        }
        if (exit != 0 && results.failed() == before) {
            results.addBroken(task, "Maven ended with " + exit + ": " + firstError(log));
        }
    }

    /** The modules of the root pom, in its order. */
    List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(repository.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static Path log(Path repository, String task) {
        return repository.resolve(".mhc/test-logs").resolve(task.toLowerCase(Locale.ROOT) + ".log");
    }

    static String running(String line) {
        var match = RUNNING.matcher(line);
        return match.matches() ? match.group(1).replaceAll("[a-z]+\\.(?=.*[A-Z])", "") : "";
    }

    private static String firstError(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]"))
                    .limit(3)
                    .map(line -> line.substring("[ERROR]".length()).strip())
                    .collect(Collectors.joining("; "));
        }
    }
}
