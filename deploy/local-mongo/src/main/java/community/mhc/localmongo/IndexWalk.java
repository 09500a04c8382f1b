package community.mhc.localmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * Walks ranges of a map, one way or the other, as the map is at the first step; it can be taken up again later. All steps are of one
 * command: what the map was once is kept no longer than {@link Store#reading}.
 */
final class IndexWalk {

    private final MVMap<byte[], byte[]> map;
    private @Nullable RootReference<byte[], byte[]> snapshot;
    private final boolean reverse;
    private final List<Range> ahead;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private @Nullable Range current;
    private byte[] key = Keys.NONE;
    private byte[] value = Keys.NONE;

    IndexWalk(MVMap<byte[], byte[]> map, List<Range> ranges, boolean reverse) {
        this.map = map;
        this.reverse = reverse;
        this.ahead = new ArrayList<>(reverse ? ranges.reversed() : ranges);
    }

    /** Moves to the next entry; false at the end. */
    boolean advance() {
        while (true) {
            if (cursor == null && !open()) {
                return false;
            }
            while (cursor != null && cursor.hasNext()) {
                key = cursor.next();
                value = cursor.getValue();
                if (isInside()) {
                    return true;
                }
            }
            cursor = null;
            current = null;
        }
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return value;
    }

    /** The ranges still to be walked, without the entry last moved to and those before it. */
    List<Range> rest() {
        var rest = new ArrayList<>(ahead);
        if (current != null) {
            rest.addFirst(reverse ? new Range(current.from(), key) : new Range(Keys.next(key), current.to()));
        }
        return reverse ? rest.reversed() : rest;
    }

    private boolean open() {
        if (ahead.isEmpty()) {
            return false;
        }
        if (snapshot == null) {
            snapshot = map.flushAndGetRoot();
            Store.requireOpen(map);
        }
        current = ahead.removeFirst();
        cursor = reverse
                ? map.cursor(snapshot, current.to(), current.from(), true)
                : map.cursor(snapshot, current.from(), current.to(), false);
        return true;
    }

    /** The map's cursors include both ends; a range does not include its last. */
    private boolean isInside() {
        return current != null && Arrays.compareUnsigned(key, current.to()) < 0;
    }
}
