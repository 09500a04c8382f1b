package community.mhc.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.FaultyLink;
import community.mhc.localmongo.LocalMongo;

/** A stand-in with one way to it that may break and one that does not. */
final class BehindALink implements AutoCloseable {

    final LocalMongo server = LocalMongo.inMemory();
    final FaultyLink link;
    private final MongoClient faulty;
    private final MongoClient direct;

    BehindALink() {
        link = FaultyLink.to(server.connectionString());
        faulty = link.newClient();
        direct = MongoClients.create(server.connectionString());
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
