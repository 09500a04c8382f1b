package community.mhc.chassis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The publisher's token never moves past a message that Kafka has not acknowledged. */
class AcknowledgedTokenStoreTest {

    record Said(String what) {}

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final KafkaPublisher publisher = new KafkaPublisher(
            kafka,
            event -> event.getPayload() instanceof Said said
                    ? new OutgoingMessage("sample.note.v1", "sample.said.v1", said)
                    : null,
            "sample",
            new JsonMapper());
    private final InMemoryTokenStore stored = new InMemoryTokenStore();
    private final AcknowledgedTokenStore tokens = new AcknowledgedTokenStore(stored, stored::storeToken);
    private DefaultUnitOfWork<?> unitOfWork;

    @BeforeEach
    void start() {
        stored.initializeTokenSegments("kafka-publisher", 1, null);
        unitOfWork = DefaultUnitOfWork.startAndGet(null);
    }

    @AfterEach
    void end() {
        if (unitOfWork.isActive()) unitOfWork.rollback();
    }

    @Test
    void theTokenMovesOnceEverySendIsAcknowledged() {
        publish(1, new Said("a"));
        publish(2, new Said("b"));
        kafka.completeNext();
        kafka.completeNext();
        store(2);
        assertThat(tokenAfterCommit()).isEqualTo(new GlobalSequenceTrackingToken(2));
    }

    @Test
    void oneFailedSendOfTheBatchKeepsTheTokenWhereItIs() {
        publish(1, new Said("a"));
        publish(2, new Said("b"));
        kafka.errorNext(new TimeoutException("broker away"));
        kafka.completeNext();
        assertThatThrownBy(() -> store(2)).isInstanceOf(IllegalStateException.class);
        assertThat(tokenAfterCommit()).isNull();
    }

    @Test
    void nothingIsSentBehindAMessageThatFailed() {
        publish(1, new Said("a"));
        kafka.errorNext(new TimeoutException("the topic is not known yet"));
        assertThatThrownBy(() -> publish(2, new Said("b"))).isInstanceOf(IllegalStateException.class);
        assertThat(kafka.history()).hasSize(1);
        assertThatThrownBy(() -> store(2)).isInstanceOf(IllegalStateException.class);
        assertThat(tokenAfterCommit()).isNull();
    }

    @Test
    void anInterruptWhileWaitingKeepsTheTokenWhereItIs() {
        publish(1, new Said("a"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> store(1)).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThat(tokenAfterCommit()).isNull();
    }

    @Test
    void whatConcernsNobodyElseIsNotSent() {
        publish(1, "private");
        store(1);
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void aMessageIsACloudEventInBinaryModeKeyedByItsAggregate() {
        var id = publish(7, new Said("a"));
        var record = kafka.history().getFirst();
        assertThat(record.topic()).isEqualTo("sample.note.v1");
        assertThat(record.key()).isEqualTo("note-1");
        assertThat(new String(record.value())).isEqualTo("{\"what\":\"a\"}");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo(id);
        assertThat(header(record, "ce_type")).isEqualTo("sample.said.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/sample");
        assertThat(header(record, "ce_position")).isEqualTo("7");
        assertThat(header(record, "ce_sequence")).isEqualTo("6");
    }

    private static String header(org.apache.kafka.clients.producer.ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }

    private String publish(long position, Object payload) {
        var event = new GenericDomainEventMessage<>("Note", "note-1", position - 1, payload);
        publisher.on(event, new GlobalSequenceTrackingToken(position));
        return event.getIdentifier();
    }

    /** The in-memory store shows a token once its unit of work is committed. */
    private TrackingToken tokenAfterCommit() {
        unitOfWork.commit();
        return stored.fetchToken("kafka-publisher", 0);
    }

    private void store(long position) {
        tokens.storeToken(new GlobalSequenceTrackingToken(position), "kafka-publisher", 0);
    }
}
