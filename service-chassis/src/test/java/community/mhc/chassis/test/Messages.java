package community.mhc.chassis.test;

import community.mhc.chassis.stream.IncomingMessage;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages of other services, as Kafka would bring them. */
public final class Messages {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Messages() {}

    /** @param data a record or map of what the message says, or its JSON as a string */
    public static IncomingMessage message(String topic, String type, String key, long sequence, Object data) {
        var node = data instanceof String json ? JSON.readTree(json) : JSON.valueToTree(data);
        return new IncomingMessage(
                UUID.randomUUID().toString(),
                type,
                topic,
                key,
                sequence,
                sequence + 1,
                Instant.now(),
                node,
                JSON.reader());
    }
}
