package community.mhc.localmongo;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Run by hand: a reader that catches up on documents of 700 bytes, by one query a page and by one cursor, in pages of 1,000. */
final class ReadBench {

    private static final long DOCUMENTS = Long.getLong("local-mongo.documents", 100_000);
    private static final int PAGE = 1_000;
    private static final int ROUNDS = 6;

    private ReadBench() {}

    public static void main(String[] args) throws Exception {
        var dir = Files.createTempDirectory(Path.of(args[0]), "read-bench");
        try (var server = ServerProcess.start(dir);
                var client = MongoClients.create(server.connectionString())) {
            var events = client.getDatabase("store").getCollection("events");
            for (long start = 0; start < DOCUMENTS; start += PAGE) {
                events.insertMany(LongStream.range(start, start + PAGE)
                        .mapToObj(ReadBench::event)
                        .toList());
            }
            var raw = events.withDocumentClass(RawBsonDocument.class);
            for (int round = 0; round < ROUNDS; round++) {
                measured("one query a page", () -> byQueries(raw));
                measured("one cursor", () -> count(after(raw, -1)));
            }
        }
        Mongo.delete(dir);
    }

    private interface Read {
        long read();
    }

    private static void measured(String how, Read read) {
        var start = System.nanoTime();
        var documents = read.read();
        var nanos = System.nanoTime() - start;
        System.out.printf("%-20s %.2f ms per 1,000 documents%n", how, nanos / 1e3 / documents);
    }

    private static Document event(long id) {
        var event = new Document("_id", id);
        for (int i = 0; i < 12; i++) {
            event.append("field" + i, "x".repeat(45));
        }
        return event;
    }

    private static FindIterable<RawBsonDocument> after(MongoCollection<RawBsonDocument> events, long id) {
        return events.find(gt("_id", id)).sort(Sorts.ascending("_id")).batchSize(PAGE);
    }

    private static long byQueries(MongoCollection<RawBsonDocument> events) {
        var read = 0L;
        while (read < DOCUMENTS) {
            read += count(after(events, read - 1).limit(PAGE));
        }
        return read;
    }

    private static long count(FindIterable<RawBsonDocument> found) {
        var count = 0L;
        for (var event : found) {
            count += event.getByteBuffer().remaining() > 0 ? 1 : 0;
        }
        return count;
    }
}
