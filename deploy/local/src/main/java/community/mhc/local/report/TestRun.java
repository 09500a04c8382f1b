package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs the tests of the whole repository. Counts come from the reports the tests wrote, never from what was printed. */
public final class TestRun {

    static final String E2E = "deploy/e2e";

    /** Of the module and those it is built from, only its own tests. */
    static final List<String> ONLY_E2E =
            List.of("-Dit.test=community/mhc/e2e/**", "-Dfailsafe.failIfNoSpecifiedTests=false");

    private final Path repository;
    private final Path javaHome;
    private final Results results = new Results();
    private final Maven maven;

    /** For the repository with the root pom in {@code repository}; Maven runs on the JDK in {@code javaHome}. */
    public TestRun(Path repository, Path javaHome) {
        this.repository = repository;
        this.javaHome = javaHome;
        maven = new Maven(repository, javaHome, results);
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
        var arguments = new ArrayList<>(modules);
        arguments.addAll(switches(suites));
        arguments.add(suites.equals(List.of(Suite.unit)) ? "test" : "verify");
        maven.run(task, arguments, start -> {
            for (var suite : suites) {
                collect(suite, start);
            }
        });
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
            switches.addAll(ONLY_E2E);
        }
        return switches;
    }

    private void collect(Suite suite, Instant start) throws IOException {
        for (var module : maven.modules()) {
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

    private void web() throws IOException, InterruptedException {
        var directory = repository.resolve("gateway").resolve("web");
        var start = Instant.now();
        var log = Maven.log(repository, "web");
        var tool = new Tool(directory, javaHome, log);
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
            results.addBroken("gateway/web", "npm test ended with " + exit + "; see " + log);
        }
    }

    private static String lastWords(String line) {
        return line.strip().startsWith("✓") || line.strip().startsWith("❯") ? line.strip() : "";
    }
}
