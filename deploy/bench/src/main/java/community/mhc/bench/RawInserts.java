package community.mhc.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * The driver alone: one thread, one ordered {@code insertMany} after the other, of documents that are ready. Nothing that stores these
 * bytes on this server can be faster with one request in flight. Only the time in {@code insertMany} counts.
 */
final class RawInserts implements Contender {

    static final String INDEXED = "raw insertMany";
    static final String FULL = "raw, 1,000 a request";
    private static final String PLAIN = "raw, no index but _id";

    private final String name;
    private final String collection;
    private final UnitBytes bytes;
    private final int smallest;

    private RawInserts(UnitBytes bytes, String name, String collection, int smallest) {
        this.bytes = bytes;
        this.name = name;
        this.collection = collection;
        this.smallest = smallest;
    }

    /** With the unique index of keys that the event store has, too. */
    static RawInserts indexed(UnitBytes bytes) {
        return indexed(bytes, INDEXED, "rawIndexed", 1);
    }

    /** The most that this server stores: as many documents in a request as it takes. */
    static RawInserts full(UnitBytes bytes) {
        return indexed(bytes, FULL, "rawFull", UnitBytes.MOST_IN_A_REQUEST);
    }

    static RawInserts plain(UnitBytes bytes) {
        return new RawInserts(bytes, PLAIN, "rawPlain", 1);
    }

    private static RawInserts indexed(UnitBytes bytes, String name, String collection, int smallest) {
        bytes.documents(collection).createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        return new RawInserts(bytes, name, collection, smallest);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void fill(int count) {
        bytes.insert(collection, count);
    }

    @Override
    public Sample append(int writers, int wanted, Duration turn) {
        int batch = Math.max(wanted, smallest);
        MongoCollection<RawBsonDocument> into = bytes.documents(collection);
        Latencies latencies = new Latencies();
        long last = bytes.last(collection);
        for (long until = System.nanoTime() + turn.toNanos(); System.nanoTime() < until; last += batch) {
            List<RawBsonDocument> documents = bytes.after(last, batch);
            long before = System.nanoTime();
            into.insertMany(documents);
            latencies.add(System.nanoTime() - before);
        }
        return new Sample(latencies.count() * (double) batch / latencies.sumSeconds(), latencies, batch);
    }

    @Override
    public void close() {}
}
