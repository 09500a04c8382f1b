package community.mhc.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private final Results results = new Results();

    @TempDir
    private Path reports;

    @BeforeEach
    void writeReport() throws Exception {
        Files.writeString(reports.resolve("TEST-x.xml"), """
                <testsuite name="x">
                  <testcase classname="community.mhc.forum.ThreadTest" name="aLockedThreadTakesNoReply"/>
                  <testcase classname="community.mhc.forum.ThreadTest" name="fails"><failure message="expected 1&#10;but was 2">trace</failure></testcase>
                  <testcase classname="community.mhc.forum.ThreadTest" name="breaks"><error>java.io.IOException: gone
                    at x</error></testcase>
                  <testcase classname="community.mhc.forum.MongoIT" name="skipped"><skipped message="no mongod on the PATH"/></testcase>
                </testsuite>
                """);
    }

    @Test
    void theLastLineCountsWhatTheReportsSay() throws Exception {
        results.add("unit forum-service", JUnitReports.in(reports, "forum-service", Instant.EPOCH));
        assertThat(results.summary().lines())
                .contains(
                        "  forum-service ThreadTest, fails: expected 1",
                        "  forum-service ThreadTest, breaks: java.io.IOException: gone",
                        "  forum-service MongoIT, skipped: no mongod on the PATH")
                .last()
                .isEqualTo("1 passed, 2 failed, 1 skipped");
    }

    @Test
    void withoutSkipsTheLastLineDoesNotSpeakOfThem() {
        results.add("unit", List.of(new Outcome(Outcome.Kind.PASSED, "a", "b", "")));
        assertThat(results.summary()).endsWith("\n1 passed, 0 failed\n");
    }

    @Test
    void aSuiteThatCouldNotRunHasFailed() {
        results.addBroken("Maven", "it does not compile");
        assertThat(results.failed()).isEqualTo(1);
        assertThat(results.summary()).contains("it does not compile").endsWith("\n0 passed, 1 failed\n");
    }

    @Test
    void aReportOfAnEarlierRunDoesNotCount() throws Exception {
        assertThat(JUnitReports.in(reports, "forum-service", Instant.now().plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatRanTwiceSaysWhichRunItWasAndManySkipsOfOneReasonAreOneLine() throws Exception {
        Files.writeString(reports.resolve("TEST-x.xml"), """
                <testsuite name="community.mhc.eventstore.SagaStoreTest(real-mongo)">
                  <testcase classname="community.mhc.eventstore.SagaStoreTest" name="a"><skipped message="no server"/></testcase>
                  <testcase classname="community.mhc.eventstore.SagaStoreTest" name="b"><skipped message="no server"/></testcase>
                </testsuite>
                """);
        var outcomes = JUnitReports.in(reports, "event-store", Instant.EPOCH);

        StoreRun.addBySuite(results, outcomes);

        assertThat(outcomes).extracting(Outcome::where).containsOnly("event-store SagaStoreTest (real-mongo)");
        assertThat(results.summary())
                .contains("the conformance suites, on a real MongoDB")
                .contains("  2 suites or tests: no server");
    }

    @Test
    void anAttackIsCountedClassByClass() throws Exception {
        AttackRun.addByClass(results, JUnitReports.in(reports, "forum-service", Instant.EPOCH));

        assertThat(results.summary().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "forum-service MongoIT 0 passed 0 failed 1 skipped",
                        "forum-service ThreadTest 1 passed 2 failed 0 skipped");
    }
}
