package community.mhc.eventstore;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;

/** Axon's suite for its own event store, on our engine. */
class EmbeddedEventStoreOnMongoTest extends EmbeddedEventStoreTest {

    private MongoEventStorageEngine engine;

    @Override
    public EventStorageEngine createStorageEngine() {
        Serializer serializer = TestEngines.SERIALIZER;
        engine = MongoEventStorageEngine.builder()
                .database(TestMongo.emptyDatabase())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.prepare();
        return engine;
    }

    @AfterEach
    void close() {
        engine.close();
    }
}
