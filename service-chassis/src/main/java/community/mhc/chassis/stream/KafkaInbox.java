package community.mhc.chassis.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The loop that takes messages from Kafka to the {@link Inbox}. Offsets are committed behind what was handled, without waiting for
 * it: where one is not stored, messages come again, and the inbox drops them.
 */
final class KafkaInbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KafkaInbox.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final java.util.function.Supplier<Consumer<String, byte[]>> consumers;
    private final Inbox inbox;
    private final MessageReader messages;
    private volatile boolean running;
    private @Nullable Thread loop;

    KafkaInbox(
            KafkaSettings settings,
            java.util.function.Supplier<Consumer<String, byte[]>> consumers,
            Inbox inbox,
            MessageReader messages) {
        this.settings = settings;
        this.consumers = consumers;
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public void start() {
        if (inbox.topics().isEmpty()) return;
        running = true;
        loop = Thread.ofPlatform().name("kafka-inbox").start(this::run);
    }

    /** A consumer that fails is replaced by a new one: what was not committed comes again. */
    private void run() {
        while (running) {
            try (var consumer = consumers.get()) {
                KafkaTopics.make(settings, List.copyOf(inbox.topics()));
                consumer.subscribe(inbox.topics());
                while (running) take(consumer);
            } catch (InterruptedException | WakeupException e) {
                return;
            } catch (RuntimeException | Error e) { // an error ends an attempt of the consumer, never the consuming
                if (!running || !pauseAfter(e)) return;
            }
        }
    }

    private static boolean pauseAfter(Throwable e) {
        log.warn("the consumer begins anew after {}", e.getClass().getSimpleName());
        try {
            Thread.sleep(500);
            return true;
        } catch (InterruptedException interrupt) {
            return false;
        }
    }

    private void take(Consumer<String, byte[]> consumer) {
        var records = consumer.poll(POLL);
        if (records.isEmpty()) return;
        var batch = new ArrayList<IncomingMessage>(records.count());
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            var message = messages.read(record);
            if (message != null) batch.add(message);
            offsets.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        if (inbox.handle(batch, () -> running)) consumer.commitAsync(offsets, KafkaInbox::committed);
    }

    private static void committed(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure != null)
            log.warn(
                    "offsets of {} partitions are not stored after {}",
                    offsets.size(),
                    failure.getClass().getSimpleName());
    }

    @Override
    public void stop() {
        running = false;
        var thread = loop;
        if (thread == null) return;
        try {
            thread.join(POLL.plusSeconds(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
