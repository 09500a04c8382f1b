package community.mhc.chassis.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled false where a service is tested alone
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param partitions of a topic that is made; the most instances of a service that can share its work
 * @param replicas of a topic that is made; three in a cluster
 */
@ConfigurationProperties("mhc.kafka")
public record KafkaSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas) {}
