package community.mhc.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventhandling.saga.repository.MongoSagaStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;

/**
 * The other stores that Axon needs, from axon-mongo, in the collections {@code tokens}, {@code sagas} and {@code deadLetters}. They use
 * no transaction: each write is one document. Nothing touches the database before its first use.
 */
public final class MongoStores {

    private static final int MAX_SEQUENCES = 1_024;
    private static final int MAX_SEQUENCE_SIZE = 1_024;

    private final MongoTemplate template;
    private final Serializer serializer;

    /** @param serializer for tokens, sagas and dead letters; Axon's general one */
    public MongoStores(MongoDatabase database, Serializer serializer) {
        this.template = new LazyMongoTemplate(database);
        this.serializer = serializer;
    }

    /**
     * Where processors keep how far they are.
     *
     * @param nodeId names this instance; no two running instances may share one
     * @param claimTimeout after this long without a sign of life, by the clocks of the instances, another one may take a segment over
     */
    public TokenStore tokenStore(String nodeId, Duration claimTimeout) {
        return MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .nodeId(nodeId)
                .claimTimeout(claimTimeout)
                .ensureIndexes(false)
                .build();
    }

    /** Where sagas live, one document each, with the values that find them. */
    public SagaStore<Object> sagaStore() {
        return MongoSagaStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /**
     * Where a processing group puts what it cannot handle, in order per sequence: up to 1,024 sequences of 1,024 letters, as Axon's
     * queues do.
     *
     * @param <M> the messages it takes
     */
    public <M extends EventMessage<?>> SequencedDeadLetterQueue<M> deadLetterQueue(String processingGroup) {
        return deadLetterQueue(processingGroup, MAX_SEQUENCES, MAX_SEQUENCE_SIZE);
    }

    /** The same with other limits; beyond them a processor stops, rather than lose a letter. */
    public <M extends EventMessage<?>> SequencedDeadLetterQueue<M> deadLetterQueue(
            String processingGroup, int maxSequences, int maxSequenceSize) {
        return new LazyDeadLetterQueue<>(() -> MongoSequencedDeadLetterQueue.<M>builder()
                .processingGroup(processingGroup)
                .maxSequences(maxSequences)
                .maxSequenceSize(maxSequenceSize)
                .mongoTemplate(template)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build());
    }
}
