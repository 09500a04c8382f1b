package community.mhc.chassis.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The loop that takes messages from Kafka to the {@link StreamAppender}. Its place moves behind what was appended; where that is not
 * stored, messages come again, and the store drops them.
 */
final class TopicConsumer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final Set<String> topics;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final MessageReader messages;
    private final StreamAppender appender;
    private final TopicPlaces places;
    private volatile boolean running;
    private @Nullable Thread loop;

    TopicConsumer(
            KafkaSettings settings,
            Set<String> topics,
            Supplier<Consumer<String, byte[]>> consumers,
            MessageReader messages,
            StreamAppender appender,
            TopicPlaces places) {
        this.settings = settings;
        this.topics = topics;
        this.consumers = consumers;
        this.messages = messages;
        this.appender = appender;
        this.places = places;
    }

    @Override
    public void start() {
        if (topics.isEmpty()) return;
        running = true;
        loop = Thread.ofPlatform().name("topic-consumer").start(this::run);
    }

    /** A consumer that fails is replaced by a new one, which begins at the stored places. */
    private void run() {
        while (running) {
            try (var consumer = consumers.get()) {
                KafkaTopics.make(settings, List.copyOf(topics));
                subscribe(consumer);
                while (running) take(consumer, () -> running);
            } catch (InterruptedException | WakeupException e) {
                return;
            } catch (RuntimeException | Error e) { // an error ends an attempt of the consumer, never the consuming
                if (!running || !pauseAfter(e)) return;
            }
        }
    }

    void subscribe(Consumer<String, byte[]> consumer) {
        for (var topic : topics) requireSamePartitions(consumer, topic);
        consumer.subscribe(topics, new SeekToPlaces(consumer));
    }

    private void requireSamePartitions(Consumer<String, byte[]> consumer, String topic) {
        int now = consumer.partitionsFor(topic).size();
        int first = places.firstPartitionsOf(topic, now);
        if (now == first) return;
        log.error(
                "topic {} has {} partitions and had {}: nothing is taken until it has those again", topic, now, first);
        throw new IllegalStateException("partitions");
    }

    private static boolean pauseAfter(Throwable e) {
        log.warn("the consumer begins again after {}", e.getClass().getSimpleName());
        try {
            Thread.sleep(500);
            return true;
        } catch (InterruptedException interrupt) {
            return false;
        }
    }

    /** @return false where what came was left, because {@code goOn} said so */
    boolean take(Consumer<String, byte[]> consumer, BooleanSupplier goOn) {
        var records = consumer.poll(POLL);
        var batch = new ArrayList<TakenMessage>(records.count());
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            var message = messages.read(record);
            if (message != null) batch.add(message);
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        if (!appender.append(batch, goOn)) return false;
        places.advance(next);
        return true;
    }

    /** Each partition is read from where this service has come in it, whichever instance that was. */
    private final class SeekToPlaces implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        SeekToPlaces(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var known = places.of(partitions);
            known.forEach(consumer::seek);
            var untouched =
                    partitions.stream().filter(p -> !known.containsKey(p)).toList();
            // Of none, Kafka would take it for all.
            if (!untouched.isEmpty()) consumer.seekToBeginning(untouched);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What was polled is appended, and its place stored, before the next poll.
        }
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
