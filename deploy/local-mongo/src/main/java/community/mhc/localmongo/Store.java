package community.mhc.localmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file (or memory) with everything: one map per collection, clustered by {@code _id}, and one per index. */
final class Store {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";
    private static final int CACHE_MEGABYTES = 24;
    private static final int QUERY_PLAN_KILLED = 175;

    private final MVStore maps;
    private final Journal journal;

    private Store(MVStore maps) {
        this.maps = maps;
        this.journal = new Journal(maps);
    }

    static Store inMemory() {
        return new Store(MVStore.open(null));
    }

    /**
     * Commits only when the journal says so: a commit in between could tear a command apart.
     *
     * @throws UncheckedIOException when another process has the file open, or it cannot be read
     */
    static Store open(Path file) {
        var maps = openFile(file);
        // Every commit is synced before the next one begins, so space that became free may be written again at once.
        maps.setRetentionTime(0);
        return new Store(maps);
    }

    private static MVStore openFile(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
        } catch (MVStoreException e) {
            throw new UncheckedIOException(
                    new IOException("cannot open the data in %s: %s".formatted(file, e.getMessage()), e));
        }
    }

    Journal journal() {
        return journal;
    }

    MVMap<byte[], byte[]> documents(String namespace) {
        return open(DOCUMENTS + namespace);
    }

    MVMap<byte[], byte[]> index(String namespace, String indexName) {
        return open(INDEX + namespace + "/" + indexName);
    }

    MVMap<String, Long> multikeyFields() {
        return maps.openMap("multikey");
    }

    Stream<String> namespaces() {
        return maps.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length()));
    }

    void remove(MVMap<?, ?> map) {
        maps.removeMap(map);
    }

    /** @throws MongoServerError if the map has been removed: a search in it must not end as if there were no more */
    static void requireOpen(MVMap<?, ?> map) {
        if (map.isClosed()) {
            throw new MongoServerError(
                    QUERY_PLAN_KILLED, "QueryPlanKilled", "the collection or the index has been dropped");
        }
    }

    long sizeInBytes() {
        var file = maps.getFileStore();
        return file == null ? 0 : file.size();
    }

    /** Keeps what {@code reading} may see in the file until it is done, however many commits there are meanwhile. */
    <T> T reading(Supplier<T> reading) {
        var usage = maps.registerVersionUsage();
        try {
            return reading.get();
        } finally {
            maps.deregisterVersionUsage(usage);
        }
    }

    /** After a failure the file stays as it was last committed. */
    void close() {
        if (journal.hasFailed()) {
            maps.closeImmediately();
        } else {
            journal.awaitDurable();
            maps.close();
        }
    }

    private MVMap<byte[], byte[]> open(String name) {
        return maps.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(BytesType.INSTANCE).valueType(BytesType.INSTANCE));
    }
}
