package community.mhc.local.cli;

import community.mhc.local.stack.Control;
import community.mhc.local.stack.DataDir;
import community.mhc.local.stack.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor so that it outlives this command, its terminal and a Ctrl-C. */
final class Background {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private Background() {}

    static Control startSupervisor(DataDir data, Address address) throws IOException, InterruptedException {
        var log = data.log("supervisor").toFile();
        PrivateFiles.directory(log.toPath().resolveSibling(""));
        // In a process group of its own (set -m), deaf to the terminal's hang-up (nohup).
        var command = new ArrayList<>(List.of("bash", "-c", "set -m; nohup \"$@\" </dev/null &", "mhc"));
        command.addAll(supervisor(data, address));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        return await(data, log);
    }

    private static List<String> supervisor(DataDir data, Address address) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-Xss512k", "-XX:-UsePerfData"));
        var cache = System.getProperty("mhc.aot");
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "community.mhc.local.Mhc", "supervise"));
        command.addAll(List.of("--data", data.root().toString()));
        command.addAll(List.of("--port", Integer.toString(address.port), "--host", address.host));
        return command;
    }

    private static Control await(DataDir data, File log) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            var control = Control.of(data);
            if (control.isPresent()) {
                return control.get();
            }
            Thread.sleep(50);
        }
        throw new Failure("The supervisor did not start; see " + log);
    }
}
