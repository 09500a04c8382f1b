package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KafkaSettingsTest {

    private static final String PASSWORD = "0f5d1c";

    @Test
    void withoutAUserClientsConnectAsTheyAlwaysDid() {
        assertThat(bound(Map.of()).connection())
                .containsOnly(
                        Map.entry("bootstrap.servers", "127.0.0.1:9092"), Map.entry("security.protocol", "PLAINTEXT"));
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, plain.PlainLoginModule", "SCRAM-SHA-512, scram.ScramLoginModule"})
    void theServicesUserReachesEveryClient(String mechanism, String module) {
        var connection = bound(Map.of(
                        "MHC_KAFKA_SECURITY_PROTOCOL",
                        "SASL_PLAINTEXT",
                        "MHC_KAFKA_SASL_MECHANISM",
                        mechanism,
                        "MHC_KAFKA_USERNAME",
                        "forum",
                        "MHC_KAFKA_PASSWORD",
                        PASSWORD))
                .connection();

        assertThat(connection)
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", mechanism)
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.%s required username=\"forum\" password=\"%s\";"
                                .formatted(module, PASSWORD));
    }

    @Test
    void thePasswordIsInNothingThatIsPrinted() {
        var settings = signingIn("forum", PASSWORD);
        assertThat(settings.toString()).doesNotContain(PASSWORD).contains("forum");
        var config = new HashMap<>(settings.connection());
        config.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        config.put("value.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        var kafkas = new ProducerConfig(config);
        assertThat(kafkas.values().toString()).doesNotContain(PASSWORD);
        assertThat(kafkas.getPassword("sasl.jaas.config")).hasToString(Password.HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"SASL_SSL, '', ''", "SASL_SSL, forum, ''", "SASL_SSL, '', secret", "PLAINTEXT, forum, secret"})
    void aUserIsNeitherForgottenNorIgnored(String protocol, String username, String password) {
        assertThatThrownBy(() ->
                        new KafkaSettings(true, "kafka:9092", 6, (short) 1, protocol, "PLAIN", username, password))
                .hasMessageContaining("mhc.kafka.security-protocol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; evil", "a\\", "a b", "a\n"})
    void aPasswordCannotBecomeAnotherSetting(String password) {
        assertThatThrownBy(() -> signingIn("forum", password)).message().doesNotContain(password);
    }

    private static KafkaSettings signingIn(String username, String password) {
        return new KafkaSettings(true, "kafka:9092", 6, (short) 1, "SASL_SSL", "PLAIN", username, password);
    }

    private static KafkaSettings bound(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("mhc.kafka", KafkaSettings.class);
    }
}
