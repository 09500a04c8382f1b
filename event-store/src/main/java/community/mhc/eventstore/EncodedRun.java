package community.mhc.eventstore;

import community.mhc.eventstore.BsonWalk.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * What one read of the stream brought, as it came: to decode it takes a part of the time in which the server sends it, so another thread
 * may do that while the next read is under way.
 */
final class EncodedRun {

    private static final Field CURSOR = new Field("cursor");
    private static final Field FIRST_BATCH = new Field("firstBatch");

    private final long after;
    private final BsonWalk walk;
    private final long upTo;
    private int[] starts = new int[64];
    private int size;

    /**
     * @param after the position that it was read for
     * @param reply of a find command for units whose first event comes after that, in order
     */
    EncodedRun(long after, RawBsonDocument reply) {
        this.after = after;
        walk = BsonWalk.of(reply);
        find(CURSOR);
        find(FIRST_BATCH);
        walk.enter();
        while (walk.next()) {
            add(walk.position());
            walk.skip();
        }
        upTo = size == 0 ? after : unit(size - 1).lastPosition();
    }

    /** Among the fields of the document that begins here. */
    private void find(Field wanted) {
        walk.enter();
        while (!nextIs(wanted)) {
            walk.skip();
        }
    }

    private boolean nextIs(Field wanted) {
        if (!walk.next()) {
            throw new IllegalStateException("The answer to a find has no first batch");
        }
        return walk.is(wanted);
    }

    private void add(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = start;
    }

    long after() {
        return after;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Position of the last event; {@link #after} where there is none. */
    long upTo() {
        return upTo;
    }

    /** To be called by one thread at a time. */
    List<StoredUnit> decoded() {
        List<StoredUnit> units = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            units.add(unit(i));
        }
        return units;
    }

    private StoredUnit unit(int index) {
        return UnitBson.decode(walk.from(starts[index]));
    }
}
