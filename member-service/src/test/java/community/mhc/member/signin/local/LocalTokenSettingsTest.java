package community.mhc.member.signin.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LocalTokenSettingsTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void thereAreNoLocalTokensUnlessSomebodySaysSo() {
        context.run(
                it -> assertThat(it.getBean(LocalTokenSettings.class).enabled()).isFalse());
    }

    @Test
    void aSecretThatCanBeGuessedStopsTheService() {
        context.withPropertyValues("member.local-tokens.enabled=true", "member.local-tokens.secret=short")
                .run(it -> assertThat(it).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LocalTokenSettings.class)
    static class Bound {}
}
