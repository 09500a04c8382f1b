package community.mhc.chassis.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Makes a service's own topics in the background; until they are there the publisher's producer waits for them. */
final class TopicCreation implements SmartLifecycle {

    private final KafkaSettings settings;
    private final List<String> topics;
    private @Nullable Thread thread;

    TopicCreation(KafkaSettings settings, List<String> topics) {
        this.settings = settings;
        this.topics = topics;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("kafka-topics").start(() -> {
            try {
                KafkaTopics.make(settings, topics);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void stop() {
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return -500;
    }
}
