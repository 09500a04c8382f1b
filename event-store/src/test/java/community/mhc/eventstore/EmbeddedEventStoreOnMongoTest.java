package community.mhc.eventstore;

import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Axon's suite for its own event store, on our engine. */
@Conformance
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

    /** One of the suite's tests allows 100 ms for everything, which is too little for a JVM that does it for the first time. */
    @BeforeAll
    static void warmUp() throws InterruptedException {
        try (TestEngines engines = new TestEngines()) {
            EmbeddedEventStore store = EmbeddedEventStore.builder()
                    .storageEngine(engines.on(TestMongo.emptyDatabase()))
                    .build();
            try (TrackingEventStream stream = store.openStream(null)) {
                for (int i = 0; i < 200; i++) {
                    store.publish(TestEngines.event("a", i));
                    stream.nextAvailable();
                }
            }
            store.shutDown();
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }
}
