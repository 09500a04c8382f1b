package community.mhc.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.mhc.local.stack.Control;
import community.mhc.local.stack.DataDir;
import community.mhc.local.stack.Ports;
import community.mhc.local.stack.ProcessStatus;
import community.mhc.local.stack.StackStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one stack that all tests of a run share, with data of its own on ports of its own. {@code MHC_E2E_DATA} names the data
 * of one that runs already, for whoever writes a test.
 */
final class Stack {

    private static final Path ROOT = root();
    private static final Stack SHARED = start();

    private final Path data;

    private Stack(Path data) {
        this.data = data;
    }

    static Stack shared() {
        return SHARED;
    }

    private static Stack start() {
        var given = System.getenv("MHC_E2E_DATA");
        if (given != null) return new Stack(Path.of(given));
        try {
            var stack = new Stack(Files.createTempDirectory("mhc-e2e"));
            var port = Integer.toString(new Ports(Map.of()).of("gateway"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.mhc("down")));
            stack.mhc("up", "--port", port);
            stack.mhc("down"); // a first clean stop keeps what makes later starts quick, and the tests kill a lot
            stack.mhc("up", "--port", port);
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a browser finds it, without a slash at the end. */
    String address() {
        return status().address();
    }

    StackStatus status() {
        try {
            return Control.of(new DataDir(data)).orElseThrow().status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the first process of this name as nothing else would: at once and without a word. */
    ProcessStatus kill(String name) {
        return kill(status().of(name).getFirst());
    }

    ProcessStatus kill(ProcessStatus process) {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        return process;
    }

    void scale(String service, int instances) {
        mhc("scale", service, Integer.toString(instances));
    }

    void awaitReady(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!status().isReady()) {
            if (System.nanoTime() > end) throw new AssertionError("not ready after " + atMost + ": " + status());
            Pause.millis(200);
        }
    }

    /** A service's database; looks into what no answer tells. */
    MongoClient mongo() {
        var given = System.getenv("MONGODB_URI");
        int port = status().of("mongodb").getFirst().port();
        return MongoClients.create(given == null ? "mongodb://127.0.0.1:" + port + "/?directConnection=true" : given);
    }

    /** Prints a token of this member, as a script would ask for it. */
    String token(String email) {
        return mhc("token", email).strip();
    }

    /** Runs {@code ./mhc}, as a person would; fails unless it succeeds. */
    String mhc(String command, String... arguments) {
        var run = tryMhc(command, arguments);
        if (run.exit() != 0)
            throw new AssertionError("mhc " + command + " ended with " + run.exit() + ": " + run.printed());
        return run.printed();
    }

    /** What a command printed, and how it ended. */
    record Run(int exit, String printed) {}

    /** As {@link #mhc}, for whoever expects that it may not succeed. */
    Run tryMhc(String command, String... arguments) {
        var line = new ArrayList<>(List.of(ROOT.resolve("mhc").toString(), command, "--data", data.toString()));
        line.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile("mhc-" + command, ".out");
            var builder = new ProcessBuilder(line).directory(ROOT.toFile()).redirectOutput(output.toFile());
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
            int exit = builder.start().waitFor();
            var printed = Files.readString(output);
            Files.delete(output);
            return new Run(exit, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The folder that holds {@code mhc}, wherever below it the tests are run. */
    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("mhc"))) folder = folder.getParent();
        if (folder == null) throw new IllegalStateException("run the tests inside the project");
        return folder;
    }
}
