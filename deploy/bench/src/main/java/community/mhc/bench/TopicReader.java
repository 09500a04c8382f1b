package community.mhc.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Notes when each message can be read from a topic by whoever has nothing else to do: how much of the way is the publisher's. */
final class TopicReader implements AutoCloseable {

    private final Arrivals seen = new Arrivals();
    private final Thread loop;
    private volatile boolean running = true;

    TopicReader(String bootstrapServers, String topic) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "bench-reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                1_000);
        loop = Thread.ofPlatform().name("topic-reader").daemon().start(() -> read(config, topic));
    }

    private void read(Map<String, Object> config, String topic) {
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (running) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    byte[] id = message.headers().lastHeader("ce_id").value();
                    seen.now(new String(id, StandardCharsets.UTF_8));
                }
            }
        }
    }

    Arrivals seen() {
        return seen;
    }

    @Override
    public void close() {
        running = false;
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
