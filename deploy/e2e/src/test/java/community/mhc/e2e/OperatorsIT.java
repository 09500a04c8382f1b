package community.mhc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What an operator does about a message that cannot be handled, and about a topic that is not what it should be. */
class OperatorsIT {

    private static final String TOPIC = "member.member.v1";
    private static final String SECRET = "words that an operator must not see";
    private static final List<String> CONSUMERS =
            List.of("forum-service", "files-service", "jobs-service", "notification-service");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack = Stack.shared();

    @Test
    void aPoisonedTopicIsToldApartMadeAnewAndItsConsumersGoOn() throws Exception {
        var before = Member.join("Before it");
        var key = UUID.randomUUID().toString();
        send(key, 0);
        send(key, 1);
        var sequence = TOPIC + "/" + key;

        Pause.until(
                "forum-service puts it aside",
                PATIENCE,
                () -> deadLettersOfForum().contains(sequence));
        assertThat(deadLettersOfForum()).contains("member.member-registered.v1").doesNotContain(SECRET);
        assertThat(stack.mhc("dead-letters", "show", sequence, "--service", "forum-service"))
                .contains("memberId", "name", "failed at community.mhc.")
                .doesNotContain(SECRET);
        var redriven = stack.tryMhc("dead-letters", "redrive", sequence, "--service", "forum-service");
        assertThat(redriven.exit()).isEqualTo(1);
        assertThat(redriven.printed())
                .contains("0 handled, then stopped", "2 still wait")
                .doesNotContain(SECRET);

        var compared = stack.tryMhc("republish", "member-service", "--compare");
        assertThat(compared.exit()).isEqualTo(1);
        assertThat(compared.printed()).contains("NOT exact", "differs: " + sequence);
        assertThat(stack.mhc("republish", "member-service")).contains("0 missing, 0 surplus: exact");

        var group = Community.group(before, "open");
        Community.joinGroup(Member.join("After it"), group);
        Pause.until(
                "forum-service knows both by name",
                PATIENCE,
                () -> namesIn(group, before).equals(Set.of("Before it", "After it")));
        for (var consumer : CONSUMERS) discardBoth(consumer, sequence);
        assertThat(stack.mhc("dead-letters", "list")).doesNotContain(sequence);
    }

    /** One at a time: the second cannot be given up by accident, and can be handled no more than the first. */
    private void discardBoth(String consumer, String sequence) {
        Pause.until(consumer + " puts both aside", PATIENCE, () -> hasOneBehind(consumer, sequence));
        assertThat(discard(consumer, sequence, 1).printed())
                .contains("is not discarded (the first that waits is number 0)");
        assertThat(discard(consumer, sequence, 0).printed()).contains("number 0 is discarded, 1 still wait");
        var again = discard(consumer, sequence, 0);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.printed()).contains("is not discarded (the first that waits is number 1)");
        assertThat(stack.tryMhc("dead-letters", "redrive", sequence, "--service", consumer)
                        .printed())
                .contains("0 handled, then stopped", "1 still wait");
        assertThat(discard(consumer, sequence, 1).printed()).contains("number 1 is discarded, 0 still wait");
    }

    private boolean hasOneBehind(String consumer, String sequence) {
        return stack.mhc("dead-letters", "list", "--service", consumer)
                .lines()
                .anyMatch(line -> line.contains(sequence) && line.endsWith(" 1"));
    }

    private Stack.Run discard(String consumer, String sequence, int number) {
        return stack.tryMhc(
                "dead-letters", "discard", sequence, "--service", consumer, "--number", Integer.toString(number));
    }

    private static Set<String> namesIn(UUID group, Member reader) {
        return Community.all(reader, "/groups/" + group + "/members").stream()
                .map(one -> one.get("member").get("name").asString())
                .collect(Collectors.toSet());
    }

    private String deadLettersOfForum() {
        return stack.mhc("dead-letters", "list", "--service", "forum-service");
    }

    /** A member who registers, with an id that is none. */
    private void send(String key, int sequence) throws Exception {
        var record = new ProducerRecord<>(TOPIC, key, "{\"memberId\":\"none\",\"name\":\"" + SECRET + "\"}");
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/nobody",
                "ce_type", "member.member-registered.v1",
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
