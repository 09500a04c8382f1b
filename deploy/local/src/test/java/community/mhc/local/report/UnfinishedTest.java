package community.mhc.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {

    @TempDir
    private Path directory;

    @Test
    void aClassThatBeganAndNeverEndedIsNamed() throws Exception {
        var log = Files.writeString(directory.resolve("maven.log"), """
                [INFO] Running community.mhc.forum.PassesTest
                [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in community.mhc.forum.PassesTest
                [INFO] Running community.mhc.forum.FailsTest
                [ERROR] Tests run: 1, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! -- in community.mhc.forum.FailsTest
                [INFO] Running community.mhc.forum.HangsTest
                [ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0
                """);
        assertThat(Unfinished.in(log, List.of(), Instant.EPOCH)).containsExactly("community.mhc.forum.HangsTest");
    }

    @Test
    void aReportOfThisRunCountsWhereTheLineWasTorn() throws Exception {
        var log = Files.writeString(directory.resolve("maven.log"), """
                [INFO] Running community.mhc.forum.TornTest
                [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s -- in community.mhc.forum.TornTest12:00 ERROR other
                """);
        var reports = Files.createDirectories(directory.resolve("forum/target/surefire-reports"));
        var report = Files.createFile(reports.resolve("TEST-community.mhc.forum.TornTest.xml"));
        var written = Files.getLastModifiedTime(report).toInstant();
        var forum = List.of(directory.resolve("forum"));
        assertThat(Unfinished.in(log, forum, written.minusSeconds(1))).isEmpty();
        assertThat(Unfinished.in(log, forum, written.plusSeconds(1))).containsExactly("community.mhc.forum.TornTest");
    }
}
