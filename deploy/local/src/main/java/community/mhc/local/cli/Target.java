package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.app.StackSettings;
import community.mhc.local.stack.Control;
import community.mhc.local.stack.DataDir;
import community.mhc.local.stack.StackStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class Target {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the stack keeps its data, logs and ports (default: .mhc in the project).")
    private @Nullable Path data;

    DataDir data() {
        return new DataDir(data == null ? repository().resolve(".mhc") : data);
    }

    /** This project's directory, which the script {@code mhc} tells. */
    static Path repository() {
        var home = System.getenv("MHC_HOME");
        return Path.of(home == null ? "" : home).toAbsolutePath();
    }

    /** Where a running stack's MongoDB is. */
    static String mongoUri(StackStatus status) {
        var given = System.getenv().getOrDefault("MONGODB_URI", "");
        int port = status.of(LocalPlan.MONGODB).getFirst().port();
        return given.isEmpty() ? "mongodb://127.0.0.1:" + port + "/?directConnection=true" : given;
    }

    Control running() throws IOException {
        return Control.of(data())
                .orElseThrow(() -> new Failure("No stack is running in " + data().root() + ". Start it with ./mhc up"));
    }

    StackSettings settings(String host, int port) {
        return new StackSettings(
                repository(),
                Path.of(System.getProperty("java.home")),
                data(),
                host,
                port,
                System.getenv().getOrDefault("MONGODB_URI", ""),
                System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""));
    }
}
