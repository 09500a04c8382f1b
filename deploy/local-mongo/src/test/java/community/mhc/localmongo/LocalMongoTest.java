package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMongoTest {

    @Test
    void whatWasStoredIsThereAfterReopening(@TempDir Path dir) {
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("forum").getCollection("threads").insertOne(new Document("_id", 1L));
        }
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.getDatabase("forum").getCollection("threads").countDocuments())
                    .isEqualTo(1);
        }
    }
}
