package community.mhc.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Versions that lie in the range of a published advisory do not come back. */
@Tag("attack")
class AdvisoriesTest {

    @Test
    void pdfFilesAreDrawnByAVersionWithoutTheHole() throws Exception {
        var lock =
                ComposeFile.REPOSITORY.resolve("gateway/web/package-lock.json").toFile();
        var locked = JsonMapper.shared()
                .readTree(lock)
                .get("packages")
                .get("node_modules/pdfjs-dist")
                .get("version")
                .stringValue();
        assertThat(Version.parse(locked)).isGreaterThanOrEqualTo(Version.parse("6.2.108"));
    }

    /** Spring Boot 4.1.2 would take 11.0.27. */
    @Test
    void tomcatIsNewerThanTheOnesWithHoles() throws Exception {
        var pom = Files.readString(ComposeFile.REPOSITORY.resolve("pom.xml"));
        var chosen =
                Pattern.compile("<tomcat\\.version>(.+)</tomcat\\.version>").matcher(pom);
        assertThat(chosen.find()).isTrue();
        assertThat(Version.parse(chosen.group(1))).isGreaterThan(Version.parse("11.0.27"));
    }
}
