package community.mhc.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.localmongo.LocalMongo;
import java.util.UUID;

/** The server all tests of this module share: the one that MONGODB_URI names, else the stand-in in this JVM. */
final class TestMongo {

    private static final MongoClient CLIENT = MongoClients.create(uri());

    private TestMongo() {}

    /** An empty database that nobody else uses. */
    static MongoDatabase emptyDatabase() {
        return CLIENT.getDatabase("test-" + UUID.randomUUID());
    }

    static String uri() {
        String named = System.getenv("MONGODB_URI");
        return named != null && !named.isBlank() ? named : StandIn.SERVER.connectionString();
    }

    private static final class StandIn {
        private static final LocalMongo SERVER = LocalMongo.inMemory();
    }
}
