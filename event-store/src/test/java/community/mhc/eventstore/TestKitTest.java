package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.FaultPlan;
import community.mhc.eventstore.testkit.FaultyLink;
import community.mhc.eventstore.testkit.StoreCheck;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test that README.md shows. */
@Timeout(60)
class TestKitTest {

    private final Serializer serializer = TestEngines.SERIALIZER;

    @Test
    void everyAcknowledgedEventIsStoredOnceWhateverTheNetworkDoes() {
        MongoDatabase database = TestMongo.emptyDatabase();
        List<String> acknowledged = new ArrayList<>();
        try (FaultyLink link = FaultyLink.to(TestMongo.uri(), FaultPlan.seeded(7));
                MongoClient client = link.newClient();
                MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                        .database(client.getDatabase(database.getName()))
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build()) {
            for (int i = 0; i < 50; i++) {
                DomainEventMessage<String> event = new GenericDomainEventMessage<>("Notebook", "n1", i, "note " + i);
                engine.appendEvents(event);
                acknowledged.add(event.getIdentifier());
            }
            assertThat(link.faults()).isPositive();
        }
        StoreCheck.of(database).acknowledged(acknowledged).run().orFail();
    }
}
