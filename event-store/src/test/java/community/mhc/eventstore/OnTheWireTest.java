package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
