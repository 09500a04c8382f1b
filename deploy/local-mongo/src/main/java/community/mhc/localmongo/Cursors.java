package community.mhc.localmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Cursors that clients have open. One that nobody asks is closed after ten minutes, as MongoDB does. */
final class Cursors {

    /** MongoDB's first batch, where the client does not say how many documents it wants. */
    private static final int FIRST_BATCH = 101;

    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final AtomicLong ids = new AtomicLong(1);
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    private static final class Open {
        private final String namespace;
        private final Source source;
        private volatile long lastUsed = System.nanoTime();

        private Open(String namespace, Source source) {
            this.namespace = namespace;
            this.source = source;
        }

        private synchronized List<Stored> take(int most) {
            lastUsed = System.nanoTime();
            return source.take(most);
        }

        private boolean isIdle(long now) {
            return now - lastUsed > IDLE_NANOS;
        }
    }

    /** The first batch of a result; the cursor stays open if there may be more. */
    Document first(String namespace, Source source, @Nullable Object batchSize, boolean onlyOne) {
        var size = batchSize instanceof Number number ? number.intValue() : FIRST_BATCH;
        var batch = source.take(size);
        if (onlyOne || source.isExhausted()) {
            return Replies.cursor(namespace, "firstBatch", batch, 0);
        }
        var now = System.nanoTime();
        open.values().removeIf(cursor -> cursor.isIdle(now));
        var id = ids.incrementAndGet();
        open.put(id, new Open(namespace, source));
        return Replies.cursor(namespace, "firstBatch", batch, id);
    }

    Document more(Document command) {
        var id = Arguments.number(command, "getMore");
        var cursor = open.get(id);
        if (cursor == null) {
            throw new CursorNotFoundException(id);
        }
        var most = command.get("batchSize") instanceof Number number && number.intValue() > 0
                ? number.intValue()
                : Integer.MAX_VALUE;
        var batch = cursor.take(most);
        if (cursor.source.isExhausted()) {
            open.remove(id);
            return Replies.cursor(cursor.namespace, "nextBatch", batch, 0);
        }
        return Replies.cursor(cursor.namespace, "nextBatch", batch, id);
    }

    Document kill(Document command) {
        var killed = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (Object id : Arguments.list(command, "cursors")) {
            var number = ((Number) id).longValue();
            (open.remove(number) == null ? unknown : killed).add(number);
        }
        return Replies.ok(new Document("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of()));
    }
}
