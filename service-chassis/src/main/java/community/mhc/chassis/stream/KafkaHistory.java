package community.mhc.chassis.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What a service has published so far, in topics that exist. A broker that is away is waited for up to a minute. */
final class KafkaHistory implements Republication.History {

    private final KafkaSettings settings;
    private final List<String> topics;

    KafkaHistory(KafkaSettings settings, List<String> topics) {
        this.settings = settings;
        this.topics = topics;
    }

    @Override
    public Map<TopicPartition, Long> ends() throws InterruptedException {
        try (var admin = KafkaClients.admin(settings)) {
            var latest = partitions(admin).stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return of(admin.listOffsets(latest).all()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }

    @Override
    public void removeBefore(Map<TopicPartition, Long> ends) throws InterruptedException {
        try (var admin = KafkaClients.admin(settings)) {
            var before = ends.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
            of(admin.deleteRecords(before).all());
        }
    }

    private List<TopicPartition> partitions(Admin admin) throws InterruptedException {
        return of(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static <T> T of(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be emptied", e.getCause());
        }
    }
}
