package community.mhc.eventstore;

import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's suites EventStorageEngineTest, AbstractEventStorageEngineTest and BatchingEventStorageEngineTest: all of it, unchanged. */
@Conformance
class MongoEventStorageEngineTest
        extends BatchingEventStorageEngineTest<MongoEventStorageEngine, MongoEventStorageEngine.Builder> {

    private final List<MongoEventStorageEngine> engines = new ArrayList<>();

    @BeforeEach
    void startWithAnEmptyStore() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        engines.forEach(MongoEventStorageEngine::close);
    }

    @Override
    protected MongoEventStorageEngine createEngine(UnaryOperator<MongoEventStorageEngine.Builder> customization) {
        Serializer serializer = TestEngines.SERIALIZER;
        MongoEventStorageEngine engine = customization
                .apply(MongoEventStorageEngine.builder()
                        .database(TestMongo.emptyDatabase())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer))
                .build();
        engines.add(engine);
        return engine;
    }
}
