package community.mhc.chassis.stream;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every event that leaves the service to Kafka as a CloudEvent in binary mode, keyed by aggregate id. It only hands
 * over; {@link AcknowledgedTokenStore} waits for the broker before the processor's token moves on, so nothing is ever skipped
 * and what is sent twice after a crash carries the same id and sequence.
 */
@ProcessingGroup(KafkaPublisher.GROUP)
class KafkaPublisher implements DisposableBean {

    static final String GROUP = "kafka-publisher";
    private static final String SENDS = "kafka-sends";
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final OutgoingMessages messages;
    private final URI source;
    private final JsonMapper json;

    KafkaPublisher(Producer<String, byte[]> producer, OutgoingMessages messages, String service, JsonMapper json) {
        this.producer = producer;
        this.messages = messages;
        this.source = URI.create("/" + service);
        this.json = json;
    }

    /** The message and not what it says: an event that cannot be read, or need not be, does not stop the publisher. */
    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        if (!(message instanceof DomainEventMessage<?> event)) return;
        var outgoing = messages.of(event);
        if (outgoing == null) return;
        var cloudEvent = cloudEvent(event, outgoing, token.position().orElseThrow());
        ProducerRecord<String, byte[]> record = KafkaMessageFactory.<String>createWriter(
                        outgoing.topic(), null, event.getTimestamp().toEpochMilli(), event.getAggregateIdentifier())
                .writeBinary(cloudEvent);
        var sends = CurrentUnitOfWork.get()
                .root()
                .<List<Future<RecordMetadata>>>getOrComputeResource(SENDS, key -> new ArrayList<>());
        requireNoneFailed(sends);
        sends.add(producer.send(record));
    }

    /**
     * Nothing is sent behind what failed: it would arrive first, and consumers would take what is sent again for a repeat. A send
     * can fail at once where the broker is away while the producer is new and knows no topic yet.
     */
    private static void requireNoneFailed(List<Future<RecordMetadata>> sends) {
        for (var send : sends)
            if (send.state() == Future.State.FAILED || send.state() == Future.State.CANCELLED)
                throw new IllegalStateException("Kafka did not take an earlier message of the batch");
    }

    /** What was not acknowledged is given up at once and sent again after the next start: its token was not stored. */
    @Override
    public void destroy() {
        producer.close(CLOSE_WITHIN);
    }

    /** The sends of the batch that the current unit of work handles; empty where there is none. */
    static List<Future<RecordMetadata>> sendsOfThisBatch() {
        if (!CurrentUnitOfWork.isStarted()) return List.of();
        List<Future<RecordMetadata>> sends = CurrentUnitOfWork.get().root().getResource(SENDS);
        return sends == null ? List.of() : sends;
    }

    private CloudEvent cloudEvent(DomainEventMessage<?> event, OutgoingMessage outgoing, long position) {
        var builder = CloudEventBuilder.v1()
                .withId(event.getIdentifier())
                .withSource(source)
                .withType(outgoing.type())
                .withSubject(event.getAggregateIdentifier())
                .withTime(event.getTimestamp().atOffset(ZoneOffset.UTC))
                .withExtension("position", Long.toString(position))
                .withExtension("sequence", Long.toString(event.getSequenceNumber()))
                .withData("application/json", json.writeValueAsBytes(outgoing.data()));
        if (event.getMetaData().get("traceId") instanceof String trace) builder.withExtension("traceid", trace);
        return builder.build();
    }
}
