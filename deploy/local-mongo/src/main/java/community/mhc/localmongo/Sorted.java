package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts what no index sorts; of a page of a large result it keeps the page alone. */
final class Sorted {

    /** As MongoDB, which refuses to sort more than 100 MB in memory; a quarter of the heap if that is less. */
    private static final long MOST_BYTES =
            Math.min(100L << 20, Runtime.getRuntime().maxMemory() / 4);

    private static final int QUERY_EXCEEDED_MEMORY_LIMIT = 292;

    private record Entry(Document document, long arrival, int size) {}

    private final Comparator<Entry> order;
    private final PriorityQueue<Entry> kept;
    private final long wanted;
    private long arrivals;
    private long bytes;

    /** @param wanted documents to keep, from the first of the order */
    Sorted(Comparator<Document> order, long wanted) {
        this.order = Comparator.comparing(Entry::document, order).thenComparingLong(Entry::arrival);
        this.kept = new PriorityQueue<>(this.order.reversed());
        this.wanted = wanted;
    }

    List<Document> all(Matches matches) {
        while (matches.hasNext()) {
            var size = matches.nextSize();
            add(new Entry(matches.next(), arrivals++, size));
        }
        return kept.stream().sorted(order).map(Entry::document).toList();
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
