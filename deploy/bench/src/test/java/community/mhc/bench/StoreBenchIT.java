package community.mhc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

class StoreBenchIT {

    @Test
    void theDriverAloneStoresAsManyBytesAsTheEventStore() throws Exception {
        try (Server server = Server.start(null);
                MongoClient client = server.connect()) {
            MongoDatabase database = client.getDatabase("bench");
            Events events = new Events(1);
            OurStore ours = new OurStore(database, events);
            RawInserts raw = RawInserts.indexed(ours.bytes());
            AxonMongo axon = new AxonMongo(database, events);
            for (Contender contender : List.of(ours, raw, axon)) {
                contender.fill(10);
                assertThat(contender
                                .append(2, 2, Duration.ofMillis(100))
                                .latencies()
                                .count())
                        .as(contender.name())
                        .isPositive();
                contender.close();
            }

            assertThat(sizes(database, OurStore.COLLECTION))
                    .containsOnly(ours.bytes().size());
            assertThat(sizes(database, "rawIndexed")).containsOnly(ours.bytes().size());
        }
    }

    private static List<Integer> sizes(MongoDatabase database, String collection) {
        return database.getCollection(collection, RawBsonDocument.class)
                .find()
                .map(document -> document.getByteBuffer().remaining())
                .into(new java.util.ArrayList<>());
    }
}
