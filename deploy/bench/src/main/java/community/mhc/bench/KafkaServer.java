package community.mhc.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The broker of deploy/local in a process of its own, on disk, with the libraries that it has in the local stack. */
final class KafkaServer implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;

    private KafkaServer(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /**
     * Does not wait until it takes messages; its clients do.
     *
     * @param build of deploy/local: the directory with its jar
     */
    static KafkaServer start(Path build) throws IOException {
        Path data = Files.createTempDirectory("bench-kafka");
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        jarIn(build).toString(),
                        "community.mhc.local.broker.Broker",
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(freePort())))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new KafkaServer(process, data, port);
    }

    private static Path jarIn(Path build) throws IOException {
        try (var jars = Files.newDirectoryStream(build, "local-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new IOException("No jar in %s: package deploy/local first".formatted(build));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What it holds is thrown away, so it needs no time to put that in order. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Server.delete(data);
    }
}
