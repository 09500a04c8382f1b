package community.mhc.chassis.stream;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.StoredTokens;
import community.mhc.chassis.stream.Republication.Stage;
import community.mhc.chassis.stream.relay.Relay;
import community.mhc.chassis.stream.relay.Said;
import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.MongoStores;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the others do while topics are made anew: what is removed is published again. */
class RepublicationTest {

    private static final TopicPartition PARTITION = new TopicPartition(Relay.TOPIC, 0);
    private static final Serializer SERIALIZER = DomainTypeSerializer.of(Relay.types());
    private static final int EVENTS = 10;

    private final Topic topic = new Topic();
    private final MongoDatabase database = TestMongo.emptyDatabase();
    private MongoEventStorageEngine store;
    private TokenStore publisher;
    private Republication republication;

    /** Everything is published, by an instance that lives. */
    @BeforeEach
    void start() {
        store = MongoEventStorageEngine.builder()
                .database(database)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .build();
        store.appendEvents(LongStream.range(0, EVENTS)
                .mapToObj(number -> new GenericDomainEventMessage<>("Thing", "thing", number, new Said(number)))
                .toList());
        publisher = StreamConfiguration.Kafka.publisher(database, SERIALIZER, "publisher");
        publisher.initializeTokenSegments(KafkaPublisher.GROUP, 1, store.createTailToken());
        publisher.fetchToken(KafkaPublisher.GROUP, 0);
        publish(EVENTS);
        republication = new Republication(
                store,
                thief(),
                new StoredTokens(database, SERIALIZER)::positionOf,
                topic,
                Duration.ofMillis(300),
                new TopicComparison(store, Relay.outgoing(), List.of(), () -> {
                    throw new IllegalStateException("compared elsewhere");
                }));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void theTopicIsEmptiedAndThePublisherBeginsAtTheFirst() {
        begin(Stage.PUBLISHING);
        assertThat(topic.messages()).isZero();
        assertThat(publisher.fetchToken(KafkaPublisher.GROUP, 0)).isEqualTo(store.createTailToken());
    }

    @Test
    void whoWasInTheMiddleOfABatchMovesTheTokenNoMore() {
        begin(Stage.PUBLISHING);
        assertThatThrownBy(() -> publish(1)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(position()).isZero();
    }

    @Test
    void norDoesOneThatStoodStillUntilItsClaimWasOver() {
        database.getCollection("tokens")
                .updateOne(eq("owner", "publisher"), combine(set("owner", "killed"), set("timestamp", 0L)));
        assertThatThrownBy(() -> publish(1)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void whatArrivesBehindIsRemovedToo() {
        topic.afterRemoval = () -> {
            topic.afterRemoval = () -> {};
            topic.send(3);
        };
        begin(Stage.PUBLISHING);
        assertThat(topic.messages()).isZero();
    }

    @Test
    void aSlowBrokerLetsNobodyBeginEarly() throws Exception {
        var removing = new CountDownLatch(1);
        var removed = new CountDownLatch(1);
        topic.afterRemoval = () -> {
            removing.countDown();
            await().until(() -> removed.getCount() == 0);
        };
        begin(Stage.EMPTYING);
        removing.await();
        Thread.sleep(2_000);
        var impatient = new MongoStores(database, SERIALIZER).tokenStore("impatient", Duration.ofSeconds(1));
        assertThatThrownBy(() -> impatient.fetchToken(KafkaPublisher.GROUP, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        topic.afterRemoval = () -> {};
        removed.countDown();
        await().until(() -> republication.progress().stage() == Stage.PUBLISHING);
    }

    /** It stood still before it asked where the topic ends, and what is there now was published after the token went back. */
    @Test
    void nothingIsRemovedThatSomebodyMayHavePublishedAnew() {
        topic.beforeEnds = () -> thief().fetchToken(KafkaPublisher.GROUP, 0);
        begin(Stage.FAILED);
        assertThat(topic.messages()).isEqualTo(EVENTS);
        assertThat(position()).isZero();
    }

    /** It stood still before it removed them. */
    @Test
    void whatSomebodyPublishesAnewMeanwhileStays() {
        topic.beforeRemoval = () -> {
            thief().fetchToken(KafkaPublisher.GROUP, 0);
            topic.send(5);
        };
        begin(Stage.FAILED);
        await().untilAsserted(() -> assertThat(topic.messages()).isEqualTo(5));
    }

    @Test
    void aBrokerThatIsAwayLeavesThePublisherToSendTooMuch() {
        topic.beforeEnds = () -> {
            throw new IllegalStateException("away");
        };
        begin(Stage.FAILED);
        assertThat(topic.messages()).isEqualTo(EVENTS);
        assertThat(publisher.fetchToken(KafkaPublisher.GROUP, 0)).isEqualTo(store.createTailToken());
    }

    @Test
    void aHolderWhoseClockIsAheadIsNoReasonToFail() {
        database.getCollection("tokens")
                .updateOne(
                        eq("owner", "publisher"),
                        set("timestamp", Instant.now().plusSeconds(3_600).toEpochMilli()));
        assertThatCode(() -> thief().fetchToken(KafkaPublisher.GROUP, 0)).doesNotThrowAnyException();
    }

    private void begin(Stage until) {
        assertThat(republication.start(false)).isTrue();
        await().until(() -> republication.progress().stage() == until);
    }

    private TokenStore thief() {
        return StreamConfiguration.Kafka.thief(database, SERIALIZER);
    }

    private void publish(int messages) {
        topic.send(messages);
        publisher.storeToken(new GlobalSequenceTrackingToken(EVENTS), KafkaPublisher.GROUP, 0);
    }

    private long position() {
        return new StoredTokens(database, SERIALIZER).positionOf(KafkaPublisher.GROUP);
    }

    /** One partition, of which only the offsets matter. */
    private static final class Topic implements Republication.History {

        private volatile Runnable beforeEnds = () -> {};
        private volatile Runnable beforeRemoval = () -> {};
        private volatile Runnable afterRemoval = () -> {};
        private long beginning;
        private long end;

        synchronized void send(int messages) {
            end += messages;
        }

        synchronized long messages() {
            return end - beginning;
        }

        @Override
        public Map<TopicPartition, Long> ends() {
            beforeEnds.run();
            synchronized (this) {
                return Map.of(PARTITION, end);
            }
        }

        @Override
        public void removeBefore(Map<TopicPartition, Long> ends) {
            beforeRemoval.run();
            synchronized (this) {
                beginning = Math.max(beginning, ends.get(PARTITION));
            }
            afterRemoval.run();
        }
    }
}
