package community.mhc.eventstore;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventIntegrationTest;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Axon's suite for event handlers with dead letters, on our queue. */
class DeadLetteringTest extends DeadLetteringEventIntegrationTest {

    private final MongoDatabase database = TestMongo.emptyDatabase();

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildDeadLetterQueue() {
        return new MongoStores(database, TestEngines.SERIALIZER).deadLetterQueue(PROCESSING_GROUP);
    }
}
