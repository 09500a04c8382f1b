package community.mhc.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server that all contenders share: the one at a URI, or the stand-in on disk in a process of its own. */
final class Server implements AutoCloseable {

    private static final String READY = "ready ";

    private final String uri;
    private final @Nullable Process process;
    private final @Nullable Path data;

    private Server(String uri, @Nullable Process process, @Nullable Path data) {
        this.uri = uri;
        this.process = process;
        this.data = data;
    }

    /** @param uri of a MongoDB that is running; null starts the stand-in */
    static Server start(@Nullable String uri) throws IOException {
        return uri == null ? standIn() : new Server(uri, null, null);
    }

    private static Server standIn() throws IOException {
        Path data = Files.createTempDirectory("bench");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "community.mhc.localmongo.Main",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Server(awaitReady(process), process, data);
    }

    private static String awaitReady(Process process) throws IOException {
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IOException("The stand-in for MongoDB did not start");
        }
        return line.substring(READY.length());
    }

    /** The same durability for everybody: what a majority has in its journal is stored, and only that is read. */
    MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(300))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .build());
    }

    String uri() {
        return uri;
    }

    /** What a reader of the figures must know of it. */
    String description() {
        return process == null
                ? "MongoDB at the URI given"
                : "stand-in of deploy/local-mongo, on disk, a process of its own";
    }

    @Override
    public void close() {
        if (process == null || data == null) {
            return;
        }
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        delete(data);
    }

    static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
