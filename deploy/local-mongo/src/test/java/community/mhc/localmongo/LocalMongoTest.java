package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMongoTest {

    @Test
    void aTakenPortIsSaidAndTheDataIsNotLocked(@TempDir Path dir) {
        try (var first = LocalMongo.inMemory()) {
            assertThatThrownBy(() -> LocalMongo.open(dir, first.port()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on")
                    .hasMessageContaining(String.valueOf(first.port()));
        }
        LocalMongo.open(dir, 0).close();
    }

    @Test
    void dataThatAnotherServerHasOpenIsSaidAndTheServerGoesOn(@TempDir Path dir) {
        try (var first = LocalMongo.open(dir, 0);
                var client = MongoClients.create(first.connectionString())) {
            assertThatThrownBy(() -> LocalMongo.open(dir, 0))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot open the data in")
                    .hasMessageContaining("locked");
            client.getDatabase("forum").getCollection("threads").insertOne(new Document("_id", 1L));
        }
        LocalMongo.open(dir, 0).close();
    }

    @Test
    void itOpensAgainAtTheSamePortAtOnceWithClientsConnected(@TempDir Path dir) {
        var port = 0;
        for (int life = 0; life < 5; life++) {
            var mongo = LocalMongo.open(dir, port);
            port = mongo.port();
            try (var client = MongoClients.create(mongo.connectionString())) {
                client.getDatabase("forum").getCollection("lives").insertOne(new Document("_id", life));
                mongo.close(); // before the client, which stays connected until then
            }
        }
    }

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
