package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What an operator does about a message that cannot be handled, and about a topic that is not what it should be. */
class OperatorsIT {

    private static final String TOPIC = "jobs.interest.v1";
    private static final String SECRET = "words that an operator must not see";
    private static final String CONSUMER = "notification-service";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack = Stack.shared();

    @Test
    void aPoisonedTopicIsToldApartMadeAnewAndItsConsumersGoOn() throws Exception {
        var before = Member.join("Before it");
        var key = UUID.randomUUID().toString();
        send(key, 0);
        send(key, 1);
        var sequence = TOPIC + "/" + key;

        Pause.until("its consumer puts both aside", PATIENCE, () -> hasOneBehind(sequence));
        assertThat(deadLetters()).contains("jobs.interest-shown.v1").doesNotContain(SECRET);
        assertThat(stack.mhc("dead-letters", "show", sequence, "--service", CONSUMER))
                .contains("jobId", "title", "failed at ")
                .doesNotContain(SECRET);
        var redriven = stack.tryMhc("dead-letters", "redrive", sequence, "--service", CONSUMER);
        assertThat(redriven.exit()).isEqualTo(1);
        assertThat(redriven.printed())
                .contains("0 handled, then stopped", "2 still wait")
                .doesNotContain(SECRET);

        var compared = stack.tryMhc("republish", "jobs-service", "--compare");
        assertThat(compared.exit()).isEqualTo(1);
        assertThat(compared.printed()).contains("NOT exact", "differs: " + sequence);
        assertThat(stack.mhc("republish", "jobs-service")).contains("0 missing, 0 surplus: exact");

        var after = Member.join("After it");
        after.put("/connections/" + UUID.randomUUID(), Map.of("to", before.id(), "note", "Shall we talk?"))
                .expect(201);
        Pause.until(
                "its consumer goes on",
                PATIENCE,
                () -> before.get("/notifications/unread-count")
                                .expect(200)
                                .json()
                                .get("count")
                                .asInt()
                        == 1);
        discardBoth(sequence);
        assertThat(stack.mhc("dead-letters", "list")).doesNotContain(sequence);
    }

    /** One at a time: the second cannot be given up by accident, and can be handled no more than the first. */
    private void discardBoth(String sequence) {
        assertThat(discard(sequence, 1).printed()).contains("is not discarded (the first that waits is number 0)");
        assertThat(discard(sequence, 0).printed()).contains("number 0 is discarded, 1 still wait");
        var again = discard(sequence, 0);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.printed()).contains("is not discarded (the first that waits is number 1)");
        assertThat(stack.tryMhc("dead-letters", "redrive", sequence, "--service", CONSUMER)
                        .printed())
                .contains("0 handled, then stopped", "1 still wait");
        assertThat(discard(sequence, 1).printed()).contains("number 1 is discarded, 0 still wait");
    }

    private boolean hasOneBehind(String sequence) {
        return deadLetters().lines().anyMatch(line -> line.contains(sequence) && line.endsWith(" 1"));
    }

    private Stack.Run discard(String sequence, int number) {
        return stack.tryMhc(
                "dead-letters", "discard", sequence, "--service", CONSUMER, "--number", Integer.toString(number));
    }

    private String deadLetters() {
        return stack.mhc("dead-letters", "list", "--service", CONSUMER);
    }

    /** Interest in a job, with an id that is none. */
    private void send(String key, int sequence) throws Exception {
        var record = new ProducerRecord<>(TOPIC, key, "{\"jobId\":\"none\",\"title\":\"" + SECRET + "\"}");
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/nobody",
                "ce_type", "jobs.interest-shown.v1",
                "ce_time", Instant.now().toString(),
                "ce_sequence", Integer.toString(sequence),
                "ce_position", "1",
                "content-type", "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var kafka = "127.0.0.1:" + stack.status().of("kafka").getFirst().port();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get(30, TimeUnit.SECONDS);
        }
    }
}
