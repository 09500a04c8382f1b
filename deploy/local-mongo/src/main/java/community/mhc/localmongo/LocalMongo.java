package community.mhc.localmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running stand-in for MongoDB that listens on the loopback address until it is closed. */
public final class LocalMongo implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Journal journal;
    private final WireServer server;

    private LocalMongo(Store store, int port) {
        journal = store.journal();
        server = new WireServer(backend(store), new InetSocketAddress(LOOPBACK, port));
    }

    /** What cannot be read must not stay locked. */
    private static StoredBackend backend(Store store) {
        try {
            return new StoredBackend(store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Starts an empty server on a free port; its data lives in memory and is gone after {@link #close()}. */
    public static LocalMongo inMemory() {
        return new LocalMongo(Store.inMemory(), 0);
    }

    /**
     * Starts a server whose data lives in {@code dir}, which is created if missing and belongs to one server at a time.
     *
     * @param port TCP port on the loopback address; 0 picks a free one
     * @throws UncheckedIOException when the directory cannot be made, another server has it open, its file is not one of
     *     this server's, or the port is taken; it may be tried again
     */
    public static LocalMongo open(Path dir, int port) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LocalMongo(Store.open(dir.resolve("data.mv")), port);
    }

    /** The URI for any MongoDB driver, without a database name. */
    public String connectionString() {
        return "mongodb://" + LOOPBACK + ":" + port();
    }

    /** The TCP port it listens on. */
    public int port() {
        return server.port();
    }

    /** Returns when nothing more can be written: the disk is full, or the heap was too small for a commit. */
    void awaitFailure() throws InterruptedException {
        journal.awaitFailure();
    }

    /** Closes all connections, then the data file. Everything acknowledged is in the file already. */
    @Override
    public void close() {
        server.close();
    }
}
