package community.mhc.chassis.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.stream.relay.Relay;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TopicConsumerTest {

    private static final TopicPartition ONE = new TopicPartition(Relay.TOPIC, 0);
    private static final TopicPartition OTHER = new TopicPartition(Relay.TOPIC, 1);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TopicPlaces places = new TopicPlaces(database);
    private final MongoEventStorageEngine store = MongoEventStorageEngine.builder()
            .database(database)
            .eventSerializer(DomainTypeSerializer.of(Relay.types()))
            .snapshotSerializer(DomainTypeSerializer.of(Relay.types()))
            .build();
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private final TopicConsumer consumer = new TopicConsumer(
            new KafkaSettings(true, "127.0.0.1:1", 6, (short) 1, "PLAINTEXT", "SCRAM-SHA-512", "", ""),
            Set.of(Relay.TOPIC),
            () -> kafka,
            new MessageReader(new JsonMapper(), () -> {}),
            new StreamAppender(store, new PutAside(database, Clock.systemUTC())),
            places);

    @BeforeEach
    void aTopicOfTwoPartitions() {
        kafka.updatePartitions(Relay.TOPIC, List.of(partition(0), partition(1)));
        kafka.updateBeginningOffsets(Map.of(ONE, 0L, OTHER, 0L));
        kafka.updateEndOffsets(Map.of(ONE, 100L, OTHER, 100L));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static PartitionInfo partition(int number) {
        return new PartitionInfo(Relay.TOPIC, number, Node.noNode(), new Node[0], new Node[0]);
    }

    private void arrives(TopicPartition partition, long offset) {
        var record = new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                "thing-" + partition.partition(),
                "{}".getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", partition + "@" + offset,
                        "ce_source", "/relay",
                        "ce_type", "relay.said.v1",
                        "ce_time", "2026-01-02T03:04:05Z",
                        "ce_sequence", Long.toString(offset),
                        "ce_position", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        kafka.addRecord(record);
    }

    private List<String> stored(TopicPartition partition) {
        return store.readEvents(Relay.TOPIC + "/thing-" + partition.partition(), 0)
                .asStream()
                .map(EventMessage::getIdentifier)
                .toList();
    }

    @Test
    void eachPartitionIsReadFromWhereThisServiceHasComeInIt() {
        places.advance(Map.of(ONE, 7L));
        consumer.subscribe(kafka);
        kafka.rebalance(List.of(ONE, OTHER));
        assertThat(kafka.position(ONE)).isEqualTo(7);
        assertThat(kafka.position(OTHER)).isZero();
    }

    @Test
    void thePlaceMovesBehindWhatIsStored() {
        consumer.subscribe(kafka);
        kafka.rebalance(List.of(ONE, OTHER));
        for (int offset = 0; offset < 3; offset++) arrives(ONE, offset);
        assertThat(consumer.take(kafka, () -> true)).isTrue();
        assertThat(stored(ONE)).hasSize(3);
        assertThat(places.of(List.of(ONE, OTHER))).isEqualTo(Map.of(ONE, 3L));
    }

    @Test
    void itStaysInFrontOfWhatIsLeft() {
        consumer.subscribe(kafka);
        kafka.rebalance(List.of(ONE, OTHER));
        arrives(ONE, 0);
        assertThat(consumer.take(kafka, () -> false)).isFalse();
        assertThat(stored(ONE)).isEmpty();
        assertThat(places.of(List.of(ONE))).isEmpty();
    }

    @Test
    void anInstanceThatStoodStillDoesNotMoveItBack() {
        places.advance(Map.of(ONE, 9L));
        places.advance(Map.of(ONE, 4L));
        assertThat(places.of(List.of(ONE))).isEqualTo(Map.of(ONE, 9L));
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsNotTaken() {
        consumer.subscribe(kafka);
        kafka.updatePartitions(Relay.TOPIC, List.of(partition(0), partition(1), partition(2)));
        assertThatThrownBy(() -> consumer.subscribe(kafka)).isInstanceOf(IllegalStateException.class);
    }
}
