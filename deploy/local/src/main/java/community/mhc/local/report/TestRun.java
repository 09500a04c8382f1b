package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the tests of the whole repository. Counts come from the reports the tests wrote, never from what was printed. */
public final class TestRun {

    private static final String E2E = "deploy/e2e";
    private static final Pattern RUNNING = Pattern.compile("\\[INFO] (?:Running|Building) ([\\w.-]+).*");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private final Path repository;
    private final Path javaHome;
    private final Results results = new Results();

    /** For the repository with the root pom in {@code repository}; Maven runs on the JDK in {@code javaHome}. */
    public TestRun(Path repository, Path javaHome) {
        this.repository = repository;
        this.javaHome = javaHome;
    }

    /** Runs these suites one after the other; a suite that fails does not stop the next. */
    public Results run(List<Suite> suites) throws IOException, InterruptedException {
        if (suites.contains(Suite.unit)) {
            web();
        }
        var kinds = suites.stream().filter(suite -> suite != Suite.e2e).toList();
        if (!kinds.isEmpty()) {
            maven("Maven", kinds, List.of("-pl", "!" + E2E, "-T", "2"));
        }
        if (suites.contains(Suite.e2e)) {
            maven("Browser", List.of(Suite.e2e), List.of("-pl", E2E, "-am"));
        }
        return results;
    }

    private void maven(String task, List<Suite> suites, List<String> modules) throws IOException, InterruptedException {
        var start = Instant.now();
        var command =
                new ArrayList<>(List.of("mvn", "-B", "-ntp", "--fail-at-end", "-Dmaven.test.failure.ignore=true"));
        command.addAll(modules);
        command.addAll(switches(suites));
        command.add(suites.equals(List.of(Suite.unit)) ? "test" : "verify");
        long before = results.failed();
        var tool = new Tool(repository, javaHome, log(task));
        int exit = tool.run(task, command, TestRun::running);
        for (var suite : suites) {
            collect(suite, start);
        }
        for (var test : Unfinished.in(log(task))) {
            results.addBroken(test, "it began and did not end: its process hung or died; see " + log(task));
        }
        if (exit != 0 && results.failed() == before) {
            results.addBroken(task, "Maven ended with " + exit + ": " + firstError(log(task)));
        }
    }

    /** Maven's whole life cycle runs; these switch off the tests that were not asked for. */
    private static List<String> switches(List<Suite> suites) {
        var switches = new ArrayList<String>();
        if (!suites.contains(Suite.unit)) {
            switches.add("-DskipUnitTests=true");
        }
        if (suites.equals(List.of(Suite.unit))) {
            switches.add("-DskipITs=true");
        }
        if (suites.contains(Suite.e2e)) {
            switches.add("-Dit.test=community/mhc/e2e/**");
            switches.add("-Dfailsafe.failIfNoSpecifiedTests=false");
        }
        return switches;
    }

    private void collect(Suite suite, Instant start) throws IOException {
        for (var module : modules()) {
            boolean isE2e = module.equals(E2E);
            if (isE2e == (suite == Suite.e2e)) {
                var reports = suite == Suite.unit ? "surefire-reports" : "failsafe-reports";
                var directory = repository.resolve(module).resolve("target").resolve(reports);
                var outcomes = JUnitReports.in(directory, module, start);
                if (!outcomes.isEmpty()) {
                    results.add(suite + " " + module, outcomes);
                }
            }
        }
    }

    private List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(repository.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void web() throws IOException, InterruptedException {
        var directory = repository.resolve("gateway").resolve("web");
        var start = Instant.now();
        var tool = new Tool(directory, javaHome, log("web"));
        var report = repository.resolve("gateway/target/web-reports/TEST-web.xml");
        if (!Files.isDirectory(directory.resolve("node_modules"))) {
            tool.run("Web", List.of("npm", "ci", "--no-audit", "--no-fund"), TestRun::lastWords);
        }
        int exit = tool.run(
                "Web",
                List.of("npm", "test", "--", "--reporter=default", "--reporter=junit", "--outputFile.junit=" + report),
                TestRun::lastWords);
        var outcomes = JUnitReports.in(report.resolveSibling(""), "gateway/web", start);
        results.add("unit gateway/web", outcomes);
        if (outcomes.isEmpty() || exit != 0 && outcomes.stream().noneMatch(one -> one.kind() == Outcome.Kind.FAILED)) {
            results.addBroken("gateway/web", "npm test ended with " + exit + "; see " + log("web"));
        }
    }

    private Path log(String task) {
        return repository.resolve(".mhc/test-logs").resolve(task.toLowerCase(java.util.Locale.ROOT) + ".log");
    }

    static String running(String line) {
        var match = RUNNING.matcher(line);
        return match.matches() ? match.group(1).replaceAll("[a-z]+\\.(?=.*[A-Z])", "") : "";
    }

    private static String lastWords(String line) {
        return line.strip().startsWith("✓") || line.strip().startsWith("❯") ? line.strip() : "";
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
