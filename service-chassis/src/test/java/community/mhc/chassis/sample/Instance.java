package community.mhc.chassis.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

/** Another instance of the sample service: a process of its own, with the same database, that can be killed. */
record Instance(Process process) implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(2);

    /** Returns once it serves. */
    static Instance beside(Environment ours) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SpringApplication.class.getName(),
                "--spring.main.sources=" + SampleService.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=0"));
        for (var same : List.of("mhc.mongodb-uri", "mhc.database", "mhc.kafka.enabled"))
            if (ours.containsProperty(same)) command.add("--" + same + "=" + ours.getProperty(same));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Instance(process).serving(port);
    }

    private Instance serving(int port) throws InterruptedException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (!accepts(port)) {
            if (System.nanoTime() > end || !process.isAlive()) throw new IllegalStateException("it did not start");
            Thread.sleep(50);
        }
        return this;
    }

    private static boolean accepts(int port) {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** As by {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
