package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opened and closed again and again over the same file, in the midst of inserts, updates, deletes and cursors that are read slowly. The
 * storage library's own assertions are on, as in every test.
 */
class RestartsUnderLoadTest {

    private static final int LIVES = 6;
    private static final int LIFE_MILLIS = 300;
    private static final int WRITERS = 8;

    private final Queue<Exception> faults = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    private interface Work {
        void run(int round);
    }

    @RepeatedTest(2)
    void itOpensAndClosesInTheMidstOfWork(@TempDir Path dir) throws Exception {
        long inserted = 0;
        for (int life = 0; life < LIVES; life++) {
            try (var mongo = LocalMongo.open(dir, 0);
                    var client = MongoClients.create(mongo.connectionString());
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var database = client.getDatabase("forum");
                for (int i = 0; i < WRITERS; i++) {
                    int writer = life * WRITERS + i;
                    threads.submit(() -> untilClosing(round -> write(database, writer, round)));
                }
                threads.submit(() -> untilClosing(_ -> readSlowly(database)));
                Thread.sleep(LIFE_MILLIS);
                closing.set(true);
            }
            assertThat(faults).isEmpty();
            closing.set(false);
            var now = documents(dir);
            assertThat(now).isGreaterThan(inserted);
            inserted = now;
        }
    }

    private static long documents(Path dir) {
        try (var mongo = LocalMongo.open(dir, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            return client.getDatabase("forum").getCollection("kept").countDocuments();
        }
    }

    private void untilClosing(Work work) {
        try {
            for (int round = 0; !closing.get(); round++) {
                work.run(round);
            }
        } catch (MongoException e) {
            if (!closing.get()) {
                faults.add(e);
            }
        }
    }

    private static void write(MongoDatabase database, int writer, int round) {
        var random = new Random(writer * 31L + round);
        var posts = database.getCollection("posts" + writer % 4);
        if (round == 0) {
            posts.createIndex(Indexes.ascending("k"));
        }
        posts.insertOne(new Document("k", random.nextInt(500)).append("text", "x".repeat(random.nextInt(600))));
        posts.updateMany(eq("k", random.nextInt(500)), Updates.inc("n", 1));
        posts.deleteOne(eq("k", random.nextInt(500)));
        database.getCollection("kept").insertOne(new Document("writer", writer).append("round", round));
        database.getCollection("tokens")
                .updateOne(eq(writer), Updates.set("at", round), new UpdateOptions().upsert(true));
    }

    /** In many batches: commits come and go between two of them. */
    private static void readSlowly(MongoDatabase database) {
        for (var post : database.getCollection("posts1").find().batchSize(10)) {
            assertThat(post.get("text")).isNotNull();
        }
    }
}
