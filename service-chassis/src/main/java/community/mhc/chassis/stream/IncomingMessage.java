package community.mhc.chassis.stream;

import community.mhc.chassis.store.PositionHeader;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * A message of another service. Of one that could not be read as a whole, the data is a string, which is no record.
 *
 * @param id the id of the event behind it, the same however often it is delivered; empty where it could not be read
 * @param type the CloudEvents type, such as {@code forum.reply-posted.v1}
 * @param topic where it came from
 * @param key the id of its aggregate
 * @param sequence of the event in its aggregate, from 0; grows, with holes where an event does not leave its service
 * @param position of the event in its service's store, from 1; 0 where it could not be read
 * @param time when the event happened
 */
public record IncomingMessage(
        String id,
        String type,
        String topic,
        String key,
        long sequence,
        long position,
        Instant time,
        JsonNode data,
        ObjectReader reader) {

    /**
     * Where the event stands in its service's store, as {@link PositionHeader} writes it: a read that sends it there sees what
     * the event changed.
     */
    public String origin() {
        return PositionHeader.of(topic.substring(0, topic.indexOf('.')), position);
    }

    /** Fields that the record does not have are left out: a producer may add some at any time. */
    public <T> T as(Class<T> record) {
        return reader.forType(record).readValue(data);
    }
}
