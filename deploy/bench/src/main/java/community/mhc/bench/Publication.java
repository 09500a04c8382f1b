package community.mhc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a result, and writes its files. */
final class Publication {

    private static final String DURABILITY = "write concern majority, journaled; read concern majority";

    private final Options options;
    private final Path repository;

    /** Paths are relative to {@code repository}. */
    Publication(Options options, Path repository) {
        this.options = options;
        this.repository = repository;
    }

    void publish(String benchmark, Server server, String method, List<Row> rows, List<Goal> goals) throws IOException {
        Result result = new Result(
                benchmark,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                commit(),
                options.seed,
                options.machine,
                server.description(),
                DURABILITY,
                method,
                rows,
                goals);
        System.out.println(Markdown.of(result));
        Path directory = repository.resolve(options.publish ? Path.of("event-store/benchmarks") : options.out);
        Files.createDirectories(directory);
        Path chart = directory.resolve(benchmark + ".svg");
        Files.writeString(chart, benchmark.equals("stream") ? Chart.latency(result) : Chart.throughput(result));
        Files.writeString(
                directory.resolve(benchmark + ".json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(result));
        if (options.publish) {
            Path readme = repository.resolve("event-store/README.md");
            Files.writeString(
                    readme, Markdown.into(Files.readString(readme), result, Path.of("benchmarks", benchmark + ".svg")));
        }
        System.out.println("Written to " + directory);
    }

    /** What was measured; ends with {@code -dirty} where a file differs from that commit, but for those that are written here. */
    private String commit() throws IOException {
        String commit = git("rev-parse", "--short=10", "HEAD");
        if (commit.isEmpty()) return "unknown";
        String changed = git(
                "status", "--porcelain", "--untracked-files=no", ":!event-store/README.md", ":!event-store/benchmarks");
        return changed.isEmpty() ? commit : commit + "-dirty";
    }

    private String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(repository.toFile()).start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
