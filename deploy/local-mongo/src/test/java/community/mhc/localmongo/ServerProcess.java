package community.mhc.localmongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, as the local stack runs it. */
final class ServerProcess implements AutoCloseable {

    private static final int SECONDS_TO_DIE = 20;

    private final Process process;
    private final String greeting;

    private ServerProcess(Process process, String greeting) {
        this.process = process;
        this.greeting = greeting;
    }

    static ServerProcess start(Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        return new ServerProcess(process, process.inputReader().readLine());
    }

    String connectionString() {
        return greeting.substring("ready ".length());
    }

    /** SIGKILL: no hook, no flush. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
    }

    /** SIGTERM, which leaves its output readable; the exit value. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** Everything it printed after its greeting, errors too. */
    String furtherOutput() throws IOException {
        return String.join("\n", process.inputReader().lines().toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
