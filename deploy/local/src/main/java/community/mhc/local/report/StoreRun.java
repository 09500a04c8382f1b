package community.mhc.local.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs everything that the event store is shown with, and counts it suite by suite. */
public final class StoreRun {

    private static final String MODULE = "event-store";

    /** What each test class is, as the summary names it. */
    private static final Map<String, String> SUITES = suites();

    private final Path repository;
    private final Path javaHome;

    /** For the repository with the root pom in {@code repository}; Maven runs on the JDK in {@code javaHome}. */
    public StoreRun(Path repository, Path javaHome) {
        this.repository = repository;
        this.javaHome = javaHome;
    }

    private static Map<String, String> suites() {
        var suites = new LinkedHashMap<String, String>();
        suites.put("MongoEventStorageEngineTest", "Axon's storage engine suites");
        suites.put("EmbeddedEventStoreOnMongoTest", "Axon's event store suite");
        suites.put("DeadLetterQueueTest", "Axon's dead-letter queue suite");
        suites.put("DeadLetteringTest", "Axon's dead-lettering suite");
        suites.put("TokenStoreTest", "token store (axon-mongo's, ported)");
        suites.put("TokenStoreRacesTest", "token store (axon-mongo's, ported)");
        suites.put("SagaStoreTest", "saga store (axon-mongo's, ported)");
        suites.put("RacingWritersTest", "racing writers, one process");
        suites.put("RacingProcessesIT", "racing writers, several processes");
        suites.put("KilledWritersIT", "killed writers");
        suites.put("FaultSeedsIT", "seeds of the faulty link");
        suites.put("UnknownOutcomeTest", "unknown outcomes");
        suites.put("InterruptedBatchTest", "unknown outcomes");
        suites.put("StalePrimaryTest", "a stale primary");
        suites.put("BatchIsolationTest", "batch isolation");
        suites.put("StoreCheckTest", "the test kit");
        suites.put("FaultyLinkTest", "the test kit");
        return suites;
    }

    /** Runs the suites on the stand-in, and those that must pass on every server on a real MongoDB too where there is one. */
    public Results run() throws IOException, InterruptedException {
        var results = new Results();
        var start = Instant.now();
        var log = repository.resolve(".mhc/test-logs/store.log");
        // Upstream modules are built, not tested.
        var command = List.of(
                "mvn",
                "-B",
                "-ntp",
                "-Dmaven.test.failure.ignore=true",
                "-pl",
                MODULE,
                "-am",
                "-Dtest=community/mhc/eventstore/*Test",
                "-Dit.test=community/mhc/eventstore/*IT",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "verify");
        int exit = new Tool(repository, javaHome, log).run("Store", command, Maven::running);
        for (var reports : List.of("surefire-reports", "failsafe-reports")) {
            var directory = repository.resolve(MODULE).resolve("target").resolve(reports);
            addBySuite(results, JUnitReports.in(directory, MODULE, start));
        }
        if (exit != 0 && results.failed() == 0 || results.passed() == 0) {
            results.addBroken("store", "Maven ended with " + exit + "; see " + log);
        }
        return results;
    }

    static void addBySuite(Results results, List<Outcome> outcomes) {
        var bySuite = new LinkedHashMap<String, List<Outcome>>();
        SUITES.values().forEach(suite -> bySuite.put(suite, new ArrayList<>()));
        for (var outcome : outcomes) {
            bySuite.computeIfAbsent(suiteOf(outcome), any -> new ArrayList<>()).add(outcome);
        }
        bySuite.forEach((suite, some) -> {
            if (!some.isEmpty()) {
                results.add(suite, some);
            }
        });
    }

    private static String suiteOf(Outcome outcome) {
        if (outcome.where().contains("real-mongo")) {
            return "the conformance suites, on a real MongoDB";
        }
        var test = outcome.where().substring(MODULE.length()).strip();
        return SUITES.getOrDefault(test, "the module's other tests");
    }
}
