package community.mhc.localmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server with SIGKILL at seeded moments while 16 clients write, and opens its file again. {@code
 * -Dlocal-mongo.kills=N} says how often, {@code -Dlocal-mongo.seed=N} when.
 */
class KillTest {

    private static final int WRITERS = 16;
    private static final int BATCH = 20;
    private static final int KILLS = Integer.getInteger("local-mongo.kills", 5);
    private static final int LONGEST_LIFE_MILLIS = 800;

    /** After so many kills all is deleted, so that looking at everything stays quick. */
    private static final int KILLS_PER_FILLING = 10;

    private static final long SEED = Long.getLong("local-mongo.seed", 20261123L);

    /** The batches each writer was told are stored; their numbers go on over all lives of the server. */
    private final Map<Integer, Set<Integer>> acknowledged = new ConcurrentHashMap<>();

    private final Map<Integer, Integer> tried = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostAndNoCommandIsTorn(@TempDir Path dir) throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            try (var server = ServerProcess.start(dir);
                    var client = client(server)) {
                verify(client, "after kill " + kill);
                if (kill % KILLS_PER_FILLING == KILLS_PER_FILLING - 1) {
                    empty(client);
                }
                writeUntilKilled(server, client, 200 + random.nextInt(LONGEST_LIFE_MILLIS - 200));
            }
        }
        try (var server = ServerProcess.start(dir);
                var client = client(server)) {
            verify(client, "after the last kill");
            assertThat(acknowledged.values())
                    .as("every writer got something done")
                    .hasSize(WRITERS);
            System.out.printf(
                    "%d kills, seed %d: %d of %d commands acknowledged, all there and whole%n",
                    KILLS,
                    SEED,
                    told.get(),
                    tried.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    private static MongoClient client(ServerProcess server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    private void writeUntilKilled(ServerProcess server, MongoClient client, int millis) throws Exception {
        var events = events(client);
        events.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        events.createIndex(Indexes.ascending("writer", "batch"));
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(writer -> writers.submit(() -> write(events, writer)));
            Thread.sleep(millis);
            server.kill();
        }
    }

    private void write(MongoCollection<Document> events, int writer) {
        try {
            while (true) {
                var batch = tried.merge(writer, 1, Integer::sum);
                events.insertMany(IntStream.range(0, BATCH)
                        .mapToObj(i -> event(writer, batch, i))
                        .toList());
                acknowledged
                        .computeIfAbsent(writer, key -> ConcurrentHashMap.newKeySet())
                        .add(batch);
                told.incrementAndGet();
                events.updateOne(
                        Filters.eq("counter-" + writer),
                        new Document("$inc", new Document("n", 1)),
                        new UpdateOptions().upsert(true));
            }
        } catch (MongoException e) {
            // The server has been killed.
        }
    }

    private static Document event(int writer, int batch, int number) {
        var key = "%02d-%06d-%02d".formatted(writer, batch, number);
        return new Document("_id", key)
                .append("key", List.of(key, key + "-again"))
                .append("writer", writer)
                .append("batch", batch)
                .append("text", "x".repeat(200));
    }

    private void empty(MongoClient client) {
        events(client).deleteMany(new Document());
        acknowledged.clear();
    }

    private void verify(MongoClient client, String when) {
        var events = events(client);
        var stored = new HashMap<String, Integer>();
        for (var event : events.find(Filters.gte("writer", 0)).projection(Projections.include("writer", "batch"))) {
            stored.merge(event.getInteger("writer") + "/" + event.getInteger("batch"), 1, Integer::sum);
        }
        assertThat(stored.values()).as("%s: no command is torn", when).allMatch(size -> size == BATCH);
        acknowledged.forEach((writer, batches) -> batches.forEach(batch ->
                assertThat(stored).as("%s: what was acknowledged", when).containsKey(writer + "/" + batch)));
        indexesAgree(events, when);
    }

    /** Every index leads to every document, and to nothing else. */
    private static void indexesAgree(MongoCollection<Document> events, String when) {
        var scanned = 0L;
        for (var event : events.find(Filters.type("text", "string"))) {
            scanned++;
            if (scanned % 97 == 0) {
                assertThat(events.find(Filters.eq("key", event.getString("_id") + "-again"))
                                .first())
                        .as(when)
                        .isEqualTo(event);
            }
        }
        assertThat(events.countDocuments(Filters.gte("writer", 0))).as(when).isEqualTo(scanned);
        assertThat(events.countDocuments(Filters.gte("key", ""))).as(when).isEqualTo(scanned);
    }

    private static MongoCollection<Document> events(MongoClient client) {
        return client.getDatabase("store").getCollection("events");
    }
}
