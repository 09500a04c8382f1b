package community.mhc.localmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The MongoDB that a suite runs against: the one {@code MONGODB_URI} names, else a stand-in with its data on disk. A
 * suite has a database of its own there, and a test a collection of its own.
 */
final class Mongo implements BeforeAllCallback, AfterAllCallback {

    private LocalMongo standIn;
    private Path dir;
    private MongoClient client;
    private MongoDatabase database;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var real = System.getenv("MONGODB_URI");
        if (real == null) {
            dir = Files.createTempDirectory("local-mongo");
            standIn = LocalMongo.open(dir, 0);
        }
        client = MongoClients.create(real == null ? standIn.connectionString() : real);
        database = client.getDatabase("suite_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        database.drop();
        client.close();
        if (standIn != null) {
            standIn.close();
            delete(dir);
        }
    }

    static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir, new FileVisitOption[0])) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return database;
    }

    /** A collection nobody has used yet. */
    MongoCollection<Document> collection() {
        return database.getCollection("c" + UUID.randomUUID().toString().replace("-", ""));
    }
}
