package community.mhc.localmongo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A real MongoDB: the one that MONGODB_URI names, else a {@code mongod} on the PATH, else one in Docker, else none. */
final class RealMongo {

    /** Why there is none. */
    static final String MISSING = "MONGODB_URI is not set, no mongod is on the PATH, and Docker does not run";

    static final Optional<String> URI = Optional.ofNullable(System.getenv("MONGODB_URI"))
            .filter(uri -> !uri.isBlank())
            .or(RealMongo::process)
            .or(RealMongo::container);

    private static final int PORT = 27017;

    private RealMongo() {}

    private static Optional<String> process() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(dir -> Path.of(dir, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(RealMongo::started);
    }

    private static String started(Path mongod) {
        try {
            var dir = Files.createTempDirectory("mongod");
            var port = freePort();
            var process = new ProcessBuilder(mongod.toString(), "--dbpath", dir.toString(), "--port", port)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return "mongodb://127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    /** Left to Testcontainers to remove once this JVM ends. */
    @SuppressWarnings("resource")
    private static Optional<String> container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        var mongo = new GenericContainer<>("mongo:7.0").withExposedPorts(PORT);
        mongo.start();
        return Optional.of("mongodb://%s:%d".formatted(mongo.getHost(), mongo.getMappedPort(PORT)));
    }
}
