package community.mhc.eventstore.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.localmongo.LocalMongo;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The server that the tests of this JVM share: the stand-in of {@code local-mongo} inside it where that is on the class path, else a
 * real MongoDB: the one that the environment variable {@code MONGODB_URI} names, else one in Docker where Testcontainers is on the class
 * path. The system property {@code mongo.server=real} asks for a real one though the stand-in is there. It starts at its first use.
 */
public final class TestMongo {

    private static final boolean REAL = "real".equals(System.getProperty("mongo.server"))
            || !RealMongo.isOnTheClassPath("community.mhc.localmongo.LocalMongo");

    private TestMongo() {}

    /**
     * An empty database {@code test-...} that nobody else uses. A real server forgets it when this JVM ends.
     *
     * @throws IllegalStateException when there is no server; {@link OfferedServer} skips a test instead
     */
    public static MongoDatabase emptyDatabase() {
        MongoDatabase database = Client.CLIENT.getDatabase("test-" + UUID.randomUUID());
        Client.MADE.add(database);
        return database;
    }

    /**
     * The connection string of the server; {@code MONGODB_URI} as it is.
     *
     * @throws IllegalStateException when there is no server
     */
    public static String uri() {
        return offered().orElseThrow(() -> new IllegalStateException("There is no MongoDB: " + RealMongo.MISSING));
    }

    static Optional<String> offered() {
        return REAL ? RealMongo.uri() : Optional.of(StandIn.SERVER.connectionString());
    }

    private static final class Client {
        private static final MongoClient CLIENT = MongoClients.create(uri());
        private static final Queue<MongoDatabase> MADE = new ConcurrentLinkedQueue<>();

        static {
            if (REAL) {
                Runtime.getRuntime().addShutdownHook(new Thread(Client::dropAll));
            }
        }

        /** Where the server has gone meanwhile, the end of this JVM does not wait for it. */
        private static void dropAll() {
            MADE.forEach(database -> database.withTimeout(5, TimeUnit.SECONDS).drop());
        }
    }

    private static final class StandIn {
        private static final LocalMongo SERVER = LocalMongo.inMemory();
    }
}
