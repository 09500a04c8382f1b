package community.mhc.chassis.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class MessageReaderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = "what a member wrote";
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private final AtomicInteger unreadable = new AtomicInteger();
    private final MessageReader reader = new MessageReader(JSON, unreadable::incrementAndGet);
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            "ce_specversion", "1.0",
            "ce_id", "event-1",
            "ce_source", "/other",
            "ce_type", "other.thing-done.v1",
            "ce_time", TIME.toString(),
            "ce_sequence", "4",
            "ce_position", "9",
            "content-type", "application/json"));

    @Test
    void aMessageIsReadAsItWasSent() {
        var message = read("a", "{\"body\":\"text\",\"added\":1}");
        assertThat(message.json()).isEqualTo("{\"body\":\"text\",\"added\":1}");
        assertThat(message.id()).isEqualTo("event-1");
        assertThat(message.sequence()).isEqualTo(4);
        assertThat(message.position()).isEqualTo(9);
        assertThat(message.time()).isEqualTo(TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"body\":\"what a member wrote", "\u0001"})
    void oneWithBrokenDataKeepsItsPlaceAndIsNoRecord(String data, CapturedOutput output) {
        assertIsNoRecord(read("a", data));
        assertThat(output)
                .contains("a message that cannot be read: other.thing.v1-3 at offset 7")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"ce_time, yesterday", "ce_time,", "ce_id,", "ce_position, first", "ce_specversion,"})
    void soDoesOneWithABrokenHeader(String name, @Nullable String value) {
        headers.compute(name, (header, before) -> value);
        assertIsNoRecord(read("a", "{\"body\":\"" + SECRET + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({"ce_type,", "ce_sequence,", "ce_sequence, first", "ce_sequence, -1"})
    void whatHasNoPlaceIsCountedAndNamed(String name, @Nullable String value, CapturedOutput output) {
        headers.compute(name, (header, before) -> value);
        assertIsNothing(read("a", "{\"body\":\"" + SECRET + "\"}"), output);
    }

    @Test
    void soIsWhatHasNoAggregate(CapturedOutput output) {
        assertIsNothing(read(null, "{\"body\":\"" + SECRET + "\"}"), output);
    }

    private void assertIsNoRecord(TakenMessage message) {
        assertThat(message.key()).isEqualTo("a");
        assertThat(message.type()).isEqualTo("other.thing-done.v1");
        assertThat(message.sequence()).isEqualTo(4);
        assertThat(message.time()).isEqualTo(TIME);
        assertThat(JSON.readTree(message.json()).isString()).isTrue();
        assertThat(unreadable).hasValue(0);
    }

    private void assertIsNothing(@Nullable TakenMessage message, CapturedOutput output) {
        assertThat(message).isNull();
        assertThat(unreadable).hasValue(1);
        assertThat(output)
                .contains("not a message of ours: other.thing.v1-3 at offset 7")
                .doesNotContain(SECRET);
    }

    private @Nullable TakenMessage read(@Nullable String key, String data) {
        var sent = new RecordHeaders();
        headers.forEach((name, value) -> sent.add(name, value.getBytes(UTF_8)));
        return reader.read(new ConsumerRecord<>(
                "other.thing.v1",
                3,
                7,
                TIME.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                data.getBytes(UTF_8),
                sent,
                Optional.empty()));
    }
}
