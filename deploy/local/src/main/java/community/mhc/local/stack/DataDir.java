package community.mhc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The directory in which one stack keeps everything: data, logs, ports, pids and secrets. */
public record DataDir(Path root) {

    /** Makes {@code root} absolute; nothing is created yet. */
    public DataDir {
        root = root.toAbsolutePath().normalize();
    }

    /** Where the data of a process or a kind of data live. */
    public Path of(String name) {
        return root.resolve(name);
    }

    /** The log of a process. */
    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    /** The processes that have a log, by name. */
    public List<String> logged() throws IOException {
        var logs = root.resolve("logs");
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }

    Path memory() {
        return root.resolve("stack.json");
    }

    /** Which instances are ready, by service: the gateway reads it. */
    public Path instances() {
        return root.resolve("instances.json");
    }

    Path control() {
        return root.resolve("control.json");
    }

    Path lock() {
        return root.resolve("lock");
    }
}
