package community.mhc.localmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts what no index sorts, by the keys that such an index would have; of a page of a large result it keeps the page alone. */
final class Sorted {

    /** As MongoDB, which refuses to sort more than 100 MB in memory; a quarter of the heap if that is less. */
    private static final long MOST_BYTES =
            Math.min(100L << 20, Runtime.getRuntime().maxMemory() / 4);

    private static final int QUERY_EXCEEDED_MEMORY_LIMIT = 292;

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key, Arrays::compareUnsigned).thenComparingLong(Entry::arrival);

    private record Entry(byte[] document, byte[] key, long arrival) {
        private int size() {
            return document.length + key.length;
        }
    }

    private final IndexedFields fields;
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(ORDER.reversed());
    private final long wanted;
    private long arrivals;
    private long bytes;

    /**
     * @param order field to 1 or -1
     * @param wanted documents to keep, from the first of the order
     */
    Sorted(Document order, long wanted) {
        this.fields = new IndexedFields(order.entrySet().stream()
                .map(field -> new IndexKey(field.getKey(), ((Number) field.getValue()).intValue() > 0))
                .toList());
        this.wanted = wanted;
    }

    List<Stored> all(Matches matches) {
        while (matches.hasNext()) {
            var document = matches.next();
            add(new Entry(document.bytes(), key(document.read()), arrivals++));
        }
        return kept.stream().sorted(ORDER).map(Entry::document).map(Stored::new).toList();
    }

    private byte[] key(Document document) {
        try {
            return fields.keysOf(document).byBytes().firstKey();
        } catch (CannotIndexParallelArraysError e) {
            throw new BadValueException("cannot sort with keys that are parallel arrays");
        }
    }

    private void add(Entry entry) {
        kept.add(entry);
        bytes += entry.size();
        if (kept.size() > wanted) {
            bytes -= kept.remove().size();
        }
        if (bytes > MOST_BYTES) {
            throw new MongoServerError(
                    QUERY_EXCEEDED_MEMORY_LIMIT,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeded memory limit of " + MOST_BYTES + " bytes");
        }
    }
}
