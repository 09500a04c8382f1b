package community.mhc.member;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.localmongo.LocalMongo;
import org.bson.UuidRepresentation;

/** A MongoDB of a test's own, without a Spring context. */
public final class Databases implements AutoCloseable {

    private final LocalMongo server = LocalMongo.inMemory();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.connectionString()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());

    public MongoDatabase database() {
        return client.getDatabase("member");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
