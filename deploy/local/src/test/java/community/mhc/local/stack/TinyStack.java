package community.mhc.local.stack;

import java.nio.file.Path;
import java.util.Map;

/** A supervisor of a {@link TinyPlan}, as a process of its own that a test can kill. */
final class TinyStack {

    public static void main(String[] args) throws Exception {
        var data = new DataDir(Path.of(args[0]));
        SupervisorProcess.run(
                new TinyPlan(data.of("diary"), Map.of()), data, Backoff.USUAL, "http://localhost:" + args[1]);
    }

    static Process start(DataDir data) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TinyStack.class.getName(),
                        data.root().toString(),
                        "8080")
                .inheritIO()
                .start();
    }
}
