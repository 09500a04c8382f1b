package community.mhc.files.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class ContentSettingsTest {

    @EnableConfigurationProperties(ContentSettings.class)
    static class Configured {}

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Configured.class);

    @Test
    void withoutASettingEveryDefaultHolds() {
        service.run(context -> assertThat(context.getBean(ContentSettings.class))
                .isEqualTo(new ContentSettings(
                        Path.of(".mhc/files"), DataSize.ofMegabytes(50), Duration.ofHours(1), Duration.ofDays(7))));
    }

    @Test
    void everySettingIsTaken() {
        service.withPropertyValues(
                        "mhc.files.dir=/srv/files",
                        "mhc.files.max-size=1KB",
                        "mhc.files.orphan-age=2m",
                        "mhc.files.doubt=3h")
                .run(context -> assertThat(context.getBean(ContentSettings.class))
                        .isEqualTo(new ContentSettings(
                                Path.of("/srv/files"),
                                DataSize.ofKilobytes(1),
                                Duration.ofMinutes(2),
                                Duration.ofHours(3))));
    }
}
