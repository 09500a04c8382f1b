package community.mhc.chassis.stream;

import community.mhc.chassis.store.Origin;
import community.mhc.chassis.store.TakenPayload;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * A message that another service published, with what is needed to append it to this service's store.
 *
 * @param id of the event behind it, the same however often it is delivered
 * @param type the CloudEvents type, such as {@code forum.reply-posted.v1}
 * @param topic where it came from
 * @param key the id of its aggregate
 * @param sequence of the event in its aggregate, from 0; grows, with holes where an event does not leave its service
 * @param position of the event in its service's store, from 1; 0 where it could not be read
 * @param time when the event happened
 * @param json its data, as it came
 */
public record TakenMessage(
        String id, String type, String topic, String key, long sequence, long position, Instant time, String json) {

    /** What orders it: messages of one stream come in the order of their sequence numbers. */
    String stream() {
        return topic + "/" + key;
    }

    /** The event that is appended: its aggregate is the stream, so that the store refuses a repeat. */
    DomainEventMessage<?> asEvent() {
        var origin = new Origin(topic.substring(0, topic.indexOf('.')), position);
        return new GenericDomainEventMessage<>(
                topic,
                stream(),
                sequence,
                new GenericMessage<>(id, new TakenPayload(type, json), origin.metaData()),
                time);
    }
}
