package community.mhc.eventstore;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventIntegrationTest;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.BeforeAll;

/** Axon's suite for event handlers with dead letters, on our queue. */
@Conformance
class DeadLetteringTest extends DeadLetteringEventIntegrationTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();

    /** The suite allows a second for what a JVM that does it for the first time on a busy machine may not manage. */
    @BeforeAll
    static void warmUp() {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                new MongoStores(TestMongo.emptyDatabase(), TestEngines.SERIALIZER).deadLetterQueue("warm-up");
        for (int i = 0; i < 50; i++) {
            EventMessage<?> event = new GenericEventMessage<>("event " + i);
            queue.enqueue(i, new GenericDeadLetter<>(i, event));
            queue.enqueueIfPresent(i, () -> new GenericDeadLetter<>("warm-up", event));
            queue.process(letter -> Decisions.evict());
        }
    }

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildDeadLetterQueue() {
        return new MongoStores(database, TestEngines.SERIALIZER).deadLetterQueue(PROCESSING_GROUP);
    }
}
