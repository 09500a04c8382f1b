package community.mhc.chassis.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that a service writes or reads, so that it does not matter who starts first. They are history: kept
 * without limit of time or size, and never compacted.
 */
final class KafkaTopics {

    private static final Map<String, String> HISTORY = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private KafkaTopics() {}

    /** Waits as long as the broker is away; topics that exist are left as they are. */
    static void make(KafkaSettings settings, List<String> names) throws InterruptedException {
        if (names.isEmpty()) return;
        var topics = names.stream()
                .map(name -> new NewTopic(name, settings.partitions(), settings.replicas()).configs(HISTORY))
                .toList();
        try (var admin = KafkaClients.admin(settings)) {
            for (boolean done = false; !done; ) done = made(admin, topics);
        }
    }

    private static boolean made(Admin admin, List<NewTopic> topics) throws InterruptedException {
        boolean all = true;
        for (var result : admin.createTopics(topics).values().values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                all &= e.getCause() instanceof TopicExistsException;
            }
        }
        if (!all) Thread.sleep(250);
        return all;
    }
}
