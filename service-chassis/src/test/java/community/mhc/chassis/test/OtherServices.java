package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.store.ProjectionPositions;
import community.mhc.chassis.stream.StreamAppender;
import community.mhc.chassis.stream.TakenMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** The services that this one takes messages from, without Kafka: what they publish is appended as if it had come from there. */
@TestComponent
public class OtherServices {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    /** Positions in the stores of all of them together: grow with each message. */
    private static final AtomicLong POSITIONS = new AtomicLong();

    private final StreamAppender appender;
    private final ProjectionPositions projections;
    private final EventStore store;

    OtherServices(StreamAppender appender, ProjectionPositions projections, EventStore store) {
        this.appender = appender;
        this.projections = projections;
        this.store = store;
    }

    /** The only event of an aggregate of its own. Returns when all projections have seen it. */
    public TakenMessage publish(String topic, String type, Object data) {
        return publish(topic, type, UUID.randomUUID().toString(), 0, data);
    }

    /** @param data a record or map of what the message says, or its JSON as a string */
    public TakenMessage publish(String topic, String type, String key, long sequence, Object data) {
        var message = new TakenMessage(
                UUID.randomUUID().toString(),
                type,
                topic,
                key,
                sequence,
                POSITIONS.incrementAndGet(),
                Instant.now(),
                data instanceof String json ? json : JSON.writeValueAsString(data));
        deliver(message);
        return message;
    }

    /** Delivers a message; the same one once more is a repeat. Returns when all projections have seen it. */
    public void deliver(TakenMessage message) {
        assertThat(appender.append(List.of(message), () -> true)).isTrue();
        TrackingToken head = store.createHeadToken();
        long position = head.position().orElseThrow();
        assertThat(projections.await(position, PATIENCE))
                .as("projections have seen %s", message.type())
                .isTrue();
    }
}
