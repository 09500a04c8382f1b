package community.mhc.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.localmongo.LocalMongo;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A stand-in with one way to it that may break and one that does not. */
final class BehindALink implements AutoCloseable {

    final LocalMongo server = LocalMongo.inMemory();
    final FaultyLink link;
    private final MongoClient faulty;
    private final MongoClient direct;

    BehindALink() {
        try {
            link = new FaultyLink(server.port());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        faulty = client(link);
        direct = MongoClients.create(server.connectionString());
    }

    /** Looks again at once for a server that failed; left to itself the driver would wait half a second. */
    static MongoClient client(FaultyLink link) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(link.uri()))
                .applyToServerSettings(settings -> settings.minHeartbeatFrequency(1, TimeUnit.MILLISECONDS))
                .build());
    }

    MongoDatabase faulty() {
        return faulty.getDatabase("test");
    }

    MongoDatabase direct() {
        return direct.getDatabase("test");
    }

    @Override
    public void close() {
        faulty.close();
        direct.close();
        link.close();
        server.close();
    }
}
