package community.mhc.chassis.stream;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes messages of what comes from Kafka. One that cannot be read as a whole, but whose aggregate and place in it are known, carries
 * its data as a string, which no handler takes for a record.
 */
final class MessageReader {

    private static final Logger log = LoggerFactory.getLogger(MessageReader.class);

    private final JsonMapper json;
    private final Runnable unreadable;

    /** @param unreadable told of each record of which nothing can be made */
    MessageReader(JsonMapper json, Runnable unreadable) {
        this.json = json;
        this.unreadable = unreadable;
    }

    /** Null for what has no aggregate to stop: it is passed over, counted, and said. */
    @Nullable
    TakenMessage read(ConsumerRecord<String, byte[]> record) {
        try {
            return whole(record);
        } catch (RuntimeException e) {
            var message = unreadData(record);
            log.error(
                    "{}: {}-{} at offset {} ({})",
                    message == null ? "not a message of ours" : "a message that cannot be read",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getName());
            if (message == null) unreadable.run();
            return message;
        }
    }

    private TakenMessage whole(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        var data = Objects.requireNonNull(event.getData(), "data").toBytes();
        json.readTree(data);
        return new TakenMessage(
                event.getId(),
                event.getType(),
                record.topic(),
                Objects.requireNonNull(record.key(), "key"),
                number(String.valueOf(event.getExtension("sequence"))),
                number(String.valueOf(event.getExtension("position"))),
                Objects.requireNonNull(event.getTime(), "time").toInstant(),
                new String(data, StandardCharsets.UTF_8));
    }

    /** Id and position are left open, and its time is the record's, which our publishers give the time of the event. */
    private @Nullable TakenMessage unreadData(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type");
        if (record.key() == null || type.isEmpty()) return null;
        try {
            return new TakenMessage(
                    header(record, "ce_id"),
                    type,
                    record.topic(),
                    record.key(),
                    number(header(record, "ce_sequence")),
                    0,
                    Instant.ofEpochMilli(record.timestamp()),
                    json.getNodeFactory().stringNode(text(record.value())).toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static long number(String digits) {
        long number = Long.parseLong(digits);
        if (number < 0) throw new NumberFormatException("below 0");
        return number;
    }
}
