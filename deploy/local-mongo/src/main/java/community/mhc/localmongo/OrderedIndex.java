package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in an ordered map from key to position. The keys of a non-unique index end with the position, so that many
 * documents may share a value.
 *
 * <p>Readers take no lock. While a document changes they find it under its old and its new key; what it was found for is
 * checked against the document itself.
 */
class OrderedIndex extends Index<Position> {

    private final MVMap<byte[], byte[]> entries;
    private final MVMap<String, Long> multikeyFields;
    private final IndexedFields fields;
    private final boolean unique;
    private final List<byte[]> fresh = new ArrayList<>();
    private final List<byte[]> stale = new ArrayList<>();

    /** Goes up when a document gets its new keys, and when it loses its old ones: odd while it has both. */
    private final AtomicLong moves = new AtomicLong();

    private volatile long multikey;

    OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            MVMap<byte[], byte[]> entries,
            MVMap<String, Long> multikeyFields) {
        super(name, keys, sparse);
        this.entries = entries;
        this.multikeyFields = multikeyFields;
        this.fields = new IndexedFields(keys);
        this.unique = unique;
        this.multikey = multikeyFields.getOrDefault(entries.getName(), 0L);
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    /** The position an entry leads to. */
    byte[] position(byte[] key, byte[] value) {
        return value;
    }

    /** Whether any document has, or had, an array in the field with this number. */
    boolean isMultikey(int field) {
        return (multikey & 1L << field) != 0;
    }

    boolean isMultikey() {
        return multikey != 0;
    }

    boolean leavesOutMissing() {
        return isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public @Nullable Position getPosition(Document document) {
        return positionOf(document);
    }

    static Position positionOf(Document document) {
        return new Position(KeyWriter.encode(document.get("_id")));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        check(document, null, collection);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Position> collection) {
        check(changed, positionOf(old).key(), collection);
    }

    private void check(Document document, byte @Nullable [] own, MongoCollection<Position> collection) {
        var keys = keysOf(document);
        if (unique) {
            keys.byBytes().forEach((key, value) -> {
                var holder = entries.get(key);
                if (holder != null && !Arrays.equals(holder, own)) {
                    throw new DuplicateKeyError(this, collection, getKeys(), value);
                }
            });
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        var keys = keysOf(document);
        remember(keys.multikey());
        keys.byBytes().keySet().forEach(key -> entries.put(entry(key, position), position.key()));
    }

    @Override
    public Position remove(Document document) {
        var position = positionOf(document);
        keysOf(document).byBytes().keySet().forEach(key -> entries.remove(entry(key, position)));
        return position;
    }

    /** Adds the new keys; the old ones go when the document itself has been replaced, see {@link #settle(boolean)}. */
    @Override
    public void updateInPlace(Document old, Document changed, Position position, MongoCollection<Position> collection) {
        var before = keysOf(old).byBytes();
        var after = keysOf(changed);
        remember(after.multikey());
        moves.incrementAndGet();
        for (var key : after.byBytes().keySet()) {
            if (!before.containsKey(key)) {
                fresh.add(entry(key, position));
                entries.put(fresh.getLast(), position.key());
            }
        }
        for (var key : before.keySet()) {
            if (!after.byBytes().containsKey(key)) {
                stale.add(entry(key, position));
            }
        }
    }

    /** After {@link #updateInPlace}: removes the old keys, or the new ones if the document has not been {@code replaced}. */
    void settle(boolean replaced) {
        if (moves.get() % 2 == 1) {
            (replaced ? stale : fresh).forEach(entries::remove);
            stale.clear();
            fresh.clear();
            moves.incrementAndGet();
        }
    }

    /**
     * How many entries lie in the range, at one moment at which no document had both its old and its new keys; in
     * logarithmic time, for the tree knows how many entries its branches hold.
     */
    long count(Range range) {
        while (true) {
            var before = moves.get();
            var root = entries.getRoot().root;
            var count = rank(range.to()) - rank(range.from());
            if (before % 2 == 0 && entries.getRoot().root == root && moves.get() == before) {
                return count;
            }
            Thread.yield();
        }
    }

    private long rank(byte[] key) {
        var found = entries.getKeyIndex(key);
        return found >= 0 ? found : -found - 1;
    }

    private IndexedFields.Keys keysOf(Document document) {
        var keys = fields.keysOf(document);
        return isSparse() && keys.allMissing() ? IndexedFields.Keys.NONE : keys;
    }

    private byte[] entry(byte[] key, Position position) {
        return unique ? key : Keys.join(key, position.key());
    }

    private void remember(long arrays) {
        if ((multikey | arrays) != multikey) {
            multikey |= arrays;
            multikeyFields.put(entries.getName(), multikey);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned by Planner");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        multikeyFields.remove(entries.getName());
    }
}
