package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server with SIGKILL at seeded moments while 16 clients insert, count and delete and one builds and drops an index and a
 * collection, and opens its file again. {@code -Dlocal-mongo.kills=N} says how often, {@code -Dlocal-mongo.seed=N} when.
 */
class KillTest {

    private static final int WRITERS = 16;
    private static final int BATCH = 20;
    private static final int KILLS = Integer.getInteger("local-mongo.kills", 20);
    private static final long SEED = Long.getLong("local-mongo.seed", 20261123L);

    /** A life ends after so many acknowledgements at most, and so many milliseconds more: in the midst of commands. */
    private static final int MOST_ACKNOWLEDGED = 200;

    private static final int MOST_MILLIS_MORE = 10;
    private static final int LONGEST_LIFE_SECONDS = 30;

    /** Batches a writer keeps; it deletes those before, so that looking at everything stays quick. */
    private static final int KEPT = 5;

    private final List<Writer> writers =
            IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();
    private final Definer definer = new Definer();
    private final Queue<Exception> faults = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch acknowledgements = new CountDownLatch(0);
    private int attempted;
    private int acknowledged;

    @Test
    void nothingAcknowledgedIsLostAndNoCommandIsTorn(@TempDir Path dir) throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill <= KILLS; kill++) {
            try (var server = ServerProcess.start(dir);
                    var client = client(server)) {
                verify(client, "after " + kill + " kills");
                if (kill < KILLS) {
                    workUntilKilled(server, client, random);
                }
            }
        }
        assertThat(writers).allMatch(writer -> writer.counted > 0, "got something done");
        System.out.printf(
                "%d kills, seed %d: %d of %d commands acknowledged, all there and whole%n",
                KILLS, SEED, acknowledged, attempted);
    }

    private static MongoClient client(ServerProcess server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionString()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }

    private void workUntilKilled(ServerProcess server, MongoClient client, Random random) throws Exception {
        var events = events(client);
        events.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        events.createIndex(Indexes.ascending("writer", "batch"));
        acknowledgements = new CountDownLatch(1 + random.nextInt(MOST_ACKNOWLEDGED));
        var millisMore = random.nextInt(MOST_MILLIS_MORE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.forEach(writer -> threads.submit(() -> untilKilled(() -> writer.work(client))));
            threads.submit(() -> untilKilled(() -> definer.work(client)));
            assertThat(acknowledgements.await(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS))
                    .as("the server answers")
                    .isTrue();
            Thread.sleep(millisMore);
            server.kill();
        }
        assertThat(faults).isEmpty();
    }

    private void untilKilled(Runnable work) {
        try {
            while (true) {
                work.run();
            }
        } catch (MongoServerException e) {
            faults.add(e);
        } catch (MongoException e) {
            // The server has been killed.
        }
    }

    /** Runs a command that may be killed, and says that it was answered. */
    private void command(Runnable command) {
        synchronized (this) {
            attempted++;
        }
        command.run();
        synchronized (this) {
            acknowledged++;
        }
        acknowledgements.countDown();
    }

    /** What one client did in all lives of the server, and what it was told of it. */
    private final class Writer {
        private final int number;
        private int batch;
        private final Set<Integer> stored = new HashSet<>();
        private final Set<Integer> maybeStored = new HashSet<>();
        private int counting;
        private int counted;

        private Writer(int number) {
            this.number = number;
        }

        private void work(MongoClient client) {
            var events = events(client);
            insert(events, ++batch);
            counting++;
            command(() ->
                    counters(client).updateOne(eq(number), Updates.inc("n", 1), new UpdateOptions().upsert(true)));
            counted++;
            for (var old : List.copyOf(maybeStored)) {
                if (old <= batch - KEPT) {
                    delete(events, old);
                }
            }
        }

        private void insert(MongoCollection<Document> events, int batch) {
            maybeStored.add(batch);
            command(() -> events.insertMany(IntStream.range(0, BATCH)
                    .mapToObj(i -> event(number, batch, i))
                    .toList()));
            stored.add(batch);
        }

        private void delete(MongoCollection<Document> events, int batch) {
            stored.remove(batch);
            command(() -> events.deleteMany(and(eq("writer", number), eq("batch", batch))));
            maybeStored.remove(batch);
        }

        private void verify(MongoClient client, Set<Integer> found, String when) {
            assertThat(found).as("%s: what was stored", when).containsAll(stored);
            assertThat(maybeStored).as("%s: what was deleted", when).containsAll(found);
            var counter = counters(client).find(eq(number)).first();
            var count = counter == null ? 0 : counter.getInteger("n");
            assertThat(count).as("%s: what was counted", when).isBetween(counted, counting);
            counted = count;
            counting = count;
        }
    }

    /** Fills a collection and drops it in turns, and builds an index of the other one and drops it. */
    private final class Definer {
        private boolean filled;
        private boolean changing;

        private void work(MongoClient client) {
            var notes = client.getDatabase("store").getCollection("notes");
            changing = true;
            if (filled) {
                command(notes::drop);
            } else {
                command(() -> notes.insertMany(List.of(new Document("_id", 1), new Document("_id", 2))));
            }
            filled = !filled;
            changing = false;
            command(() -> events(client).createIndex(Indexes.descending("text", "key")));
            command(() -> events(client).dropIndex(Indexes.descending("text", "key")));
        }

        private void verify(MongoClient client, String when) {
            var notes = client.getDatabase("store").getCollection("notes").countDocuments();
            assertThat(notes).as(when).isIn(0L, 2L);
            if (!changing) {
                assertThat(notes == 2).as("%s: the collection is there", when).isEqualTo(filled);
            }
            filled = notes == 2;
            changing = false;
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

    private void verify(MongoClient client, String when) {
        var events = events(client);
        var found = new HashMap<Integer, HashMap<Integer, Integer>>();
        for (var event : events.find(gte("writer", 0)).projection(Projections.include("writer", "batch"))) {
            found.computeIfAbsent(event.getInteger("writer"), writer -> new HashMap<>())
                    .merge(event.getInteger("batch"), 1, Integer::sum);
        }
        found.values()
                .forEach(batches -> assertThat(batches.values())
                        .as("%s: no command is torn", when)
                        .allMatch(size -> size == BATCH));
        writers.forEach(writer -> writer.verify(
                client, found.getOrDefault(writer.number, new HashMap<>()).keySet(), when));
        definer.verify(client, when);
        indexesAgree(events, when);
    }

    /** Every index leads to every document, and to nothing else. */
    private static void indexesAgree(MongoCollection<Document> events, String when) {
        var scanned = new ArrayList<Document>();
        for (var event : events.find().sort(Indexes.ascending("_id"))) {
            if (event.containsKey("text")) {
                scanned.add(event);
            }
        }
        for (int i = 0; i < scanned.size(); i += 97) {
            var again = scanned.get(i).getString("_id") + "-again";
            assertThat(events.find(eq("key", again)).first()).as(when).isEqualTo(scanned.get(i));
        }
        assertThat(events.countDocuments(gte("writer", 0))).as(when).isEqualTo(scanned.size());
        assertThat(events.countDocuments(gte("key", ""))).as(when).isEqualTo(scanned.size());
        assertThat(events.countDocuments(gte("text", "x"))).as(when).isEqualTo(scanned.size());
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("store").getCollection("counters");
    }

    private static MongoCollection<Document> events(MongoClient client) {
        return client.getDatabase("store").getCollection("events");
    }
}
