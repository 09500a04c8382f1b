package community.mhc.local.app;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.local.stack.Probe;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Ready when the one node of the replica set takes writes; founds the set the first time. */
record ReplicaSetProbe(int port) implements Probe {

    /** The code with which a server answers that has not been told of any replica set yet. */
    private static final int NOT_YET_INITIALIZED = 94;

    private static final int TIMEOUT_SECONDS = 5;

    @Override
    public boolean ready() {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            var admin = client.getDatabase("admin");
            found(admin);
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException notThere) {
            return false;
        }
    }

    private void found(MongoDatabase admin) {
        try {
            admin.runCommand(new Document("replSetGetStatus", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            var self = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            var set = new Document("_id", Databases.REPLICA_SET).append("members", List.of(self));
            admin.runCommand(new Document("replSetInitiate", set));
        }
    }
}
