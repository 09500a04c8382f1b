package community.mhc.local.report;

import community.mhc.local.terminal.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Runs Maven or npm, with everything they say in a log and what they are at shown. */
record Tool(Path directory, Path javaHome, Path log) {

    /**
     * Returns its exit code.
     *
     * @param shown what of a line is worth showing, or empty
     */
    int run(String task, List<String> command, Function<String, String> shown)
            throws IOException, InterruptedException {
        Files.createDirectories(log.resolveSibling(""));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("NO_COLOR", "1");
        var process = builder.start();
        process.getOutputStream().close();
        try (var progress = new Progress(task, -1);
                var said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(log)) {
            long lines = 0;
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                out.write(line);
                out.newLine();
                var worth = shown.apply(line);
                if (!worth.isEmpty()) {
                    progress.at(++lines, worth);
                }
            }
        }
        return process.waitFor();
    }
}
