package community.mhc.member.account.write;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.member.limit.AttemptLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class AccountSettingsTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void theDefaultsAreAsTheyAreDescribed() {
        context.run(it -> {
            var settings = it.getBean(AccountSettings.class);
            assertThat(settings.registrationsFrom("203.0.113.7")).isEqualTo(new AttemptLimit(20, Duration.ofHours(1)));
            assertThat(settings.registrationRequestsFrom("203.0.113.7"))
                    .isEqualTo(new AttemptLimit(100, Duration.ofHours(1)));
            assertThat(settings.failuresFrom("203.0.113.7")).isEqualTo(new AttemptLimit(50, Duration.ofMinutes(15)));
            assertThat(settings.failuresOfAccount()).isEqualTo(new AttemptLimit(10, Duration.ofMinutes(15)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1"})
    void whoComesFromThisMachineIsLimitedMoreKindly(String address) {
        context.run(it -> assertThat(it.getBean(AccountSettings.class)
                        .registrationsFrom(address)
                        .count())
                .isEqualTo(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "", "127.0.0.1.example.org", "2001:db8::1"})
    void nothingElseIsThisMachine(String address) {
        context.run(it -> assertThat(it.getBean(AccountSettings.class)
                        .registrationsFrom(address)
                        .count())
                .isEqualTo(20));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AccountSettings.class)
    static class Bound {}
}
