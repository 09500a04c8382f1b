package community.mhc.localmongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;

/** Run by hand: the latency of one writer and the throughput of 16, one document of 300 bytes per insert. */
final class WriteBench {

    private static final int SECONDS = Integer.getInteger("local-mongo.seconds", 5);

    private WriteBench() {}

    public static void main(String[] args) throws Exception {
        var dir = Files.createTempDirectory(Path.of(args[0]), "write-bench");
        try (var server = ServerProcess.start(dir);
                var client = MongoClients.create(server.connectionString())) {
            var events = client.getDatabase("store").getCollection("events");
            events.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
            for (int writers : new int[] {1, 1, 16, 64}) {
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    var all = threads
                            .invokeAll(IntStream.range(0, writers)
                                    .mapToObj(i -> (Callable<long[]>) () -> latencies(events))
                                    .toList())
                            .stream()
                            .map(Future::resultNow)
                            .flatMapToLong(Arrays::stream)
                            .sorted()
                            .toArray();
                    System.out.printf(
                            "%d writers: %d inserts/s, p50 %.2f ms, p99 %.2f ms, file %d MB%n",
                            writers,
                            all.length / SECONDS,
                            all[all.length / 2] / 1e6,
                            all[all.length * 99 / 100] / 1e6,
                            Files.size(dir.resolve("data.mv")) >> 20);
                }
            }
            System.out.println("documents " + events.countDocuments());
        }
        Mongo.delete(dir);
    }

    private static long[] latencies(MongoCollection<Document> events) {
        var nanos = new long[1_000_000];
        var count = 0;
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            var id = UUID.randomUUID().toString();
            var start = System.nanoTime();
            events.insertOne(
                    new Document("_id", id).append("keys", List.of(id + "/0")).append("text", "x".repeat(200)));
            nanos[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, count);
    }
}
