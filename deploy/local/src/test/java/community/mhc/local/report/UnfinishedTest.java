package community.mhc.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(Unfinished.in(log)).containsExactly("community.mhc.forum.HangsTest");
    }
}
