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
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The MongoDB that a suite runs against: a stand-in with its data on disk, and with {@code -Dmongo.server=real} the real one, without
 * which the suite is skipped. A suite has a database of its own there, and a test a collection of its own.
 */
final class Mongo implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final boolean REAL = "real".equals(System.getProperty("mongo.server"));

    private LocalMongo standIn;
    private Path dir;
    private MongoClient client;
    private MongoDatabase database;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return REAL && RealMongo.URI.isEmpty()
                ? ConditionEvaluationResult.disabled("not run on a real MongoDB: " + RealMongo.MISSING)
                : ConditionEvaluationResult.enabled("a server is there");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (!REAL) {
            dir = Files.createTempDirectory("local-mongo");
            standIn = LocalMongo.open(dir, 0);
        }
        client = MongoClients.create(REAL ? RealMongo.URI.orElseThrow() : standIn.connectionString());
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
