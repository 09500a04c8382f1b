package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs the tests tagged {@code attack} in all modules, and counts them class by class. */
public final class AttackRun {

    private final Path repository;
    private final Results results = new Results();
    private final Maven maven;

    /** For the repository with the root pom in {@code repository}; Maven runs on the JDK in {@code javaHome}. */
    public AttackRun(Path repository, Path javaHome) {
        this.repository = repository;
        maven = new Maven(repository, javaHome, results);
    }

    /** Runs those of each module, then those that need the whole system. */
    public Results run() throws IOException, InterruptedException {
        maven("Attack", List.of("-pl", "!" + TestRun.E2E, "-T", "2"));
        var system = new ArrayList<>(List.of("-pl", TestRun.E2E, "-am", "-DskipUnitTests=true"));
        system.addAll(TestRun.ONLY_E2E);
        maven("Attack-e2e", system);
        return results;
    }

    private void maven(String task, List<String> which) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(which);
        arguments.addAll(List.of("-Dgroups=attack", "-DskipRealMongo=true", "verify"));
        maven.run(task, arguments, this::collect);
    }

    private void collect(Instant start) throws IOException {
        for (var module : maven.modules()) {
            for (var reports : List.of("surefire-reports", "failsafe-reports")) {
                var directory = repository.resolve(module).resolve("target").resolve(reports);
                addByClass(results, JUnitReports.in(directory, module, start));
            }
        }
    }

    static void addByClass(Results results, List<Outcome> outcomes) {
        outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::where, TreeMap::new, Collectors.toList()))
                .forEach(results::add);
    }
}
