package community.mhc.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.localmongo.LocalMongo;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The server that the tests of this JVM share: the stand-in inside it, or a real MongoDB if that is asked for. */
final class TestMongo {

    private static final MongoClient CLIENT = MongoClients.create(uri());
    private static final Queue<MongoDatabase> MADE = new ConcurrentLinkedQueue<>();

    static {
        if (RealMongo.isAskedFor()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> MADE.forEach(MongoDatabase::drop)));
        }
    }

    private TestMongo() {}

    /** An empty database that nobody else uses; a real server forgets it when the tests end. */
    static MongoDatabase emptyDatabase() {
        MongoDatabase database = CLIENT.getDatabase("test-" + UUID.randomUUID());
        MADE.add(database);
        return database;
    }

    static String uri() {
        return RealMongo.isAskedFor() ? RealMongo.uri().orElseThrow() : StandIn.SERVER.connectionString();
    }

    private static final class StandIn {
        private static final LocalMongo SERVER = LocalMongo.inMemory();
    }
}
