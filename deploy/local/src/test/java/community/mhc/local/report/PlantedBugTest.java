package community.mhc.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlantedBugTest {

    private static final Path REPOSITORY =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @Test
    void everyPlantedBugChangesASourceThatIsThereAndNamesATestThatIsThere() throws Exception {
        assertThat(PlantedBug.in(REPOSITORY.resolve("event-store/planted")))
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(bug -> {
                    assertThat(bug.bug()).endsWith(".");
                    assertThat(REPOSITORY.resolve(bug.source())).isRegularFile();
                    var test = bug.caughtBy().split("#");
                    var file = REPOSITORY
                            .resolve(bug.module())
                            .resolve("src/test/java")
                            .resolve(test[0].replace('.', '/') + ".java");
                    assertThat(Files.readString(file)).contains("void " + test[1].replaceAll("\\(.*", "") + "(");
                });
    }
}
