package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.AssociationValue;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

/** What one server alone cannot show: how much each request asks of a replica set. */
@Conformance
class OnTheWireTest {

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Test
    void eventsAreStoredOnceAMajorityHasThemOnDiskAndReadOnceAMajorityHasThem() {
        try (MongoClient client = listening();
                TestEngines engines = new TestEngines()) {
            MongoEventStorageEngine engine =
                    engines.on(client.getDatabase(TestMongo.emptyDatabase().getName()));
            append(engine, event("a", 0));
            append(engine, event("a", 1));
            engine.readEvents(null, false).toList();
            engine.readEvents("a").asStream().toList();
            engine.lastSequenceNumberFor("a");
            engine.createTokenAt(Instant.now());
            engine.storeSnapshot(event("a", 1));
            engine.readSnapshot("a");
        }

        assertThat(named("insert")).hasSize(2).allSatisfy(insert -> {
            assertThat(insert.get("ordered")).isEqualTo(BsonBoolean.TRUE);
            assertThat(insert.getDocument("writeConcern"))
                    .containsEntry("w", new BsonString("majority"))
                    .containsEntry("j", BsonBoolean.TRUE);
        });
        assertThat(named("find"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(find ->
                        assertThat(find.getDocument("readConcern")).containsEntry("level", new BsonString("majority")));
        assertThat(named("update"))
                .hasSize(1)
                .allSatisfy(update ->
                        assertThat(update.getDocument("writeConcern")).containsEntry("w", new BsonString("majority")));
    }

    /** They change what they have read: what could be rolled back, or is old, must not be seen, whatever the connection string allows. */
    @Test
    void tokensSagasAndDeadLettersAreReadFromThePrimaryOnceAMajorityHasThem() {
        try (MongoClient client = listening()) {
            MongoStores stores = new MongoStores(
                    client.getDatabase(TestMongo.emptyDatabase().getName())
                            .withReadPreference(ReadPreference.secondaryPreferred()),
                    TestEngines.SERIALIZER);
            TokenStore tokens = stores.tokenStore("node", Duration.ofSeconds(10));
            tokens.initializeTokenSegments("views", 1);
            tokens.fetchToken("views", 0);
            tokens.fetchSegments("views");
            stores.sagaStore().findSagas(String.class, new AssociationValue("order", "1"));
            stores.sagaStore().loadSaga(String.class, "none");
            stores.deadLetterQueue("views").contains("a");
        }

        assertThat(Stream.of("find", "findAndModify", "count", "aggregate").flatMap(name -> named(name).stream()))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(read -> {
                    assertThat(read).doesNotContainKey("$readPreference");
                    if (!read.containsKey("findAndModify")) {
                        assertThat(read.getDocument("readConcern")).containsEntry("level", new BsonString("majority"));
                    }
                });
    }

    @Test
    void whereNoAggregateTakesSnapshotsNoneIsLookedFor() {
        try (MongoClient client = listening();
                TestEngines engines = new TestEngines()) {
            MongoEventStorageEngine engine = engines.closing(TestEngines.builder(
                            client.getDatabase(TestMongo.emptyDatabase().getName()))
                    .withoutSnapshots()
                    .build());
            MongoEventStore store =
                    MongoEventStore.builder().storageEngine(engine).build();
            append(engine, event("a", 0));
            commands.clear();

            assertThat(store.readEvents("a").asStream()).hasSize(1);

            assertThat(named("find"))
                    .extracting(find -> find.getString("find").getValue())
                    .containsOnly("events");
            assertThatThrownBy(() -> engine.storeSnapshot(event("a", 0)))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private List<BsonDocument> named(String command) {
        return commands.stream().filter(sent -> sent.containsKey(command)).toList();
    }

    private MongoClient listening() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(TestMongo.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        BsonDocument copy = new BsonDocument();
                        event.getCommand()
                                .forEach((name, value) -> copy.append(
                                        name,
                                        value.isDocument() ? value.asDocument().clone() : value));
                        commands.add(copy);
                    }
                })
                .build());
    }
}
