package community.mhc.local.stack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A supervisor as a process of its own: it outlives the command that started it, and ends when it is told to stop. */
public final class SupervisorProcess {

    private static final int TOKEN_BYTES = 32;

    private static final Duration BETWEEN_LOG_CHECKS = Duration.ofSeconds(10);

    private SupervisorProcess() {}

    /**
     * Runs {@code plan} until a command stops it.
     *
     * @param address where a browser finds the stack
     * @throws IllegalStateException if another supervisor has {@code data} already
     */
    public static void run(Plan plan, DataDir data, Backoff backoff, String address)
            throws IOException, InterruptedException {
        PrivateFiles.directory(data.root());
        try (var lock = FileChannel.open(data.lock(), CREATE, WRITE)) {
            if (lock.tryLock() == null) {
                throw new IllegalStateException("another supervisor runs the stack in " + data.root());
            }
            var supervisor = new Supervisor(plan, data, backoff);
            var token = newToken();
            var server = new ControlServer(supervisor, address, token);
            server.start();
            new ControlFile(server.port(), token, Pid.of(ProcessHandle.current())).write(data);
            Thread.ofPlatform().daemon().start(() -> boundLogs(supervisor));
            Thread.ofVirtual().start(() -> start(supervisor));
            server.awaitStopped();
            Files.deleteIfExists(data.control());
        }
    }

    /**
     * Stops in order what a supervisor left behind that ended without stopping it.
     *
     * @return the names of what was still running
     */
    public static List<String> stopLeftovers(Plan plan, DataDir data) throws IOException, InterruptedException {
        var left = new ArrayList<>(Memory.read(data).alive().keySet());
        if (!left.isEmpty()) {
            var supervisor = new Supervisor(plan, data, Backoff.USUAL);
            supervisor.adopt();
            supervisor.stop();
        }
        return left;
    }

    /** The names of processes that run although no supervisor may do. */
    public static List<String> running(DataDir data) throws IOException {
        return List.copyOf(Memory.read(data).alive().keySet());
    }

    private static void start(Supervisor supervisor) {
        try {
            supervisor.start();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void boundLogs(Supervisor supervisor) {
        try {
            while (true) {
                supervisor.boundLogs();
                Thread.sleep(BETWEEN_LOG_CHECKS);
            }
        } catch (InterruptedException | IOException e) {
            System.err.println("logs are no longer bounded: " + e);
        }
    }

    private static String newToken() {
        var token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
