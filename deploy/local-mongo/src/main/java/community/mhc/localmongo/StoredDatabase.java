package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One database in the store. What is said about its collections and indexes changes one command at a time. */
final class StoredDatabase extends AbstractMongoDatabase<Position> {

    private final Store store;

    /** Held whole by a change of definitions, shared by a change of documents: always before any other lock. */
    private final ReentrantReadWriteLock definitions = new ReentrantReadWriteLock();

    StoredDatabase(String name, Store store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        define(() -> {
            initializeNamespacesAndIndexes();
            return name;
        });
    }

    /**
     * Runs a change of collections or indexes while nobody changes documents. Whoever is inside the journal's gate must
     * never wait for a collection that somebody outside of it has locked: a commit between the two would wait for ever.
     */
    <T> T define(Supplier<T> change) {
        definitions.writeLock().lock();
        try {
            store.journal().enter();
            try {
                return change.get();
            } finally {
                store.journal().leave();
            }
        } finally {
            definitions.writeLock().unlock();
        }
    }

    /**
     * Runs a change of a collection's documents. The collection is the one of that name as long as the change runs: it is
     * looked up, and created if it is missing, under the lock that a drop needs.
     */
    <T> T change(String collection, Function<StoredCollection, T> change) {
        while (true) {
            definitions.readLock().lock();
            try {
                var found = find(collection);
                if (found != null) {
                    return found.change(() -> change.apply(found));
                }
            } finally {
                definitions.readLock().unlock();
            }
            findOrCreate(collection);
        }
    }

    /** The collection, or null if nobody has created it. */
    @Nullable
    StoredCollection find(String collection) {
        return (StoredCollection) resolveCollection(collection, false);
    }

    StoredCollection findOrCreate(String collection) {
        return (StoredCollection) resolveOrCreateCollection(collection);
    }

    @Override
    protected MongoCollection<Position> resolveOrCreateCollection(String collection) {
        var existing = resolveCollection(collection, false);
        return existing != null ? existing : define(() -> super.resolveOrCreateCollection(collection));
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoredCollection(
                new Namespace(this, collection), options, store, cursorRegistry, definitions.readLock());
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (name.equals(IdIndex.NAME)) {
            return new IdIndex(store.documents(namespace(collection)), store.multikeyFields());
        }
        return new OrderedIndex(name, keys, sparse, true, entries(collection, name), store.multikeyFields());
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, false, entries(collection, name), store.multikeyFields());
    }

    private MVMap<byte[], byte[]> entries(String collection, String index) {
        return store.index(namespace(collection), index);
    }

    /** Forgets what a build that was cut short may have left behind. */
    void createIndex(String collection, Document description) {
        var entries = entries(collection, String.valueOf(description.get("name")));
        entries.clear();
        addIndex(description);
    }

    /** Descriptions of a collection's indexes, as {@code listIndexes} shows them. */
    List<Document> indexesOf(String collection) {
        var all = indexes.get();
        return all == null
                ? List.of()
                : StoredCollection.stream(all.handleQuery(new Document("ns", namespace(collection)))
                                .iterator())
                        .sorted(Comparator.comparing((Document index) -> !IndexRules.isById(index)))
                        .toList();
    }

    void dropIndex(StoredCollection collection, String name) {
        dropIndex((MongoCollection<Position>) collection, name);
        getOrCreateIndexesCollection()
                .deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0, NoopOplog.get());
    }

    @Override
    protected void dropIndex(MongoCollection<Position> collection, String name) {
        super.dropIndex(collection, name);
        if (!name.equals(IdIndex.NAME)) {
            store.remove(entries(collection.getCollectionName(), name));
        }
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.remove(store.documents(namespace(collection)));
    }

    void dropCollections() {
        define(() -> {
            var dropped = store.namespaces()
                    .filter(namespace -> namespace.startsWith(namespace("")))
                    .map(namespace -> namespace.substring(namespace("").length()))
                    .filter(collection -> !collection.startsWith("system.") && find(collection) != null)
                    .toList();
            dropped.forEach(collection -> dropCollection(collection, NoopOplog.get()));
            return dropped;
        });
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw Refusals.notSupported("renameCollection");
    }

    @Override
    protected long getStorageSize() {
        return store.sizeInBytes();
    }

    @Override
    protected long getFileSize() {
        return store.sizeInBytes();
    }

    String namespace(String collection) {
        return getDatabaseName() + "." + collection;
    }
}
