package community.mhc.chassis.stream;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled false where a service is tested alone
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param partitions of a topic that is made; the most instances of a service that can share its work
 * @param replicas of a topic that is made; three in a cluster
 * @param securityProtocol as Kafka names it: {@code PLAINTEXT}, {@code SSL}, {@code SASL_PLAINTEXT} or {@code SASL_SSL}
 * @param saslMechanism how a user signs in: {@code SCRAM-SHA-512}, {@code SCRAM-SHA-256} or {@code PLAIN}
 * @param username empty where brokers ask for none
 * @param password of that user; letters and digits are always right, quotes and backslashes are refused
 */
@ConfigurationProperties("mhc.kafka")
public record KafkaSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("PLAINTEXT") String securityProtocol,
        @DefaultValue("SCRAM-SHA-512") String saslMechanism,
        @DefaultValue("") String username,
        @DefaultValue("") String password) {

    private static final String PLAIN = "PLAIN";

    /** Throws where a user and its password would not be used, or are needed and missing: nobody connects as a stranger by mistake. */
    public KafkaSettings {
        boolean signsIn = securityProtocol.startsWith("SASL_");
        if (signsIn == username.isEmpty() || signsIn == password.isEmpty())
            throw new IllegalArgumentException(
                    "mhc.kafka.username and mhc.kafka.password are needed with a SASL_ mhc.kafka.security-protocol, and only there");
        if ((username + password).matches("(?s).*[\"\\\\\\s].*"))
            throw new IllegalArgumentException(
                    "mhc.kafka.username and mhc.kafka.password may have no quotes, backslashes and white space");
    }

    /** What every client of the brokers needs to reach them. */
    Map<String, Object> connection() {
        if (username.isEmpty())
            return Map.of("bootstrap.servers", bootstrapServers, "security.protocol", securityProtocol);
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                securityProtocol,
                "sasl.mechanism",
                saslMechanism,
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(loginModule(), username, password));
    }

    private String loginModule() {
        return saslMechanism.equals(PLAIN)
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
    }

    /** Without the password, wherever it may be printed. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=%s, securityProtocol=%s, username=%s]"
                .formatted(bootstrapServers, securityProtocol, username);
    }
}
