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
    static final String PLAIN = "raw, no index but _id";

    private final String name;
    private final String collection;
    private final UnitBytes bytes;

    /** @param indexed with the unique index of keys that the event store has, too */
    RawInserts(UnitBytes bytes, boolean indexed) {
        this.bytes = bytes;
        name = indexed ? INDEXED : PLAIN;
        collection = indexed ? "rawIndexed" : "rawPlain";
        if (indexed) {
            bytes.documents(collection).createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        }
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
    public Sample append(int writers, int batch, Duration turn) {
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
