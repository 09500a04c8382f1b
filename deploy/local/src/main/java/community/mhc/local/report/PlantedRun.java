package community.mhc.local.report;

import community.mhc.local.terminal.Progress;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Shows that the tests can fail: each planted bug is put into a copy of its source file, that file alone is compiled, and the test that
 * is said to catch it runs with the result in front of the module's own classes. A bug that no test notices fails the run. So does a
 * patch that no longer fits, and a test that fails without the bug. The work tree is never changed.
 */
public final class PlantedRun {

    private static final String BUGS = "event-store/planted";
    private static final String CLASS_PATH = "target/test.classpath";
    private static final int AT_MOST_SECONDS = 120;

    private final Path repository;
    private final Path javaHome;
    private final Path logs;
    private final Results results = new Results();

    /** For the repository with the root pom in {@code repository}; everything runs on the JDK in {@code javaHome}. */
    public PlantedRun(Path repository, Path javaHome) {
        this.repository = repository;
        this.javaHome = javaHome;
        logs = repository.resolve(".mhc/test-logs");
    }

    /** Compiles, lets every catching test pass once, and then plants one bug after the other. */
    public Results run() throws IOException, InterruptedException {
        var bugs = PlantedBug.in(repository.resolve(BUGS));
        var byModule = bugs.stream().collect(Collectors.groupingBy(PlantedBug::module));
        if (!compiles(byModule.keySet())) {
            results.addBroken("planted", "Maven could not compile; see " + logs.resolve("planted.log"));
            return results;
        }
        for (var module : byModule.entrySet()) {
            passesWithoutBugs(module.getKey(), module.getValue());
        }
        try (var progress = new Progress("Planted bugs", bugs.size())) {
            for (int i = 0; i < bugs.size(); i++) {
                progress.at(i, bugs.get(i).name());
                results.add("planted bugs caught", List.of(outcomeOf(bugs.get(i))));
            }
        }
        return results;
    }

    private boolean compiles(Iterable<String> modules) throws IOException, InterruptedException {
        var command = List.of(
                "mvn",
                "-B",
                "-ntp",
                "-pl",
                String.join(",", modules),
                "-am",
                "test-compile",
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + CLASS_PATH,
                "-Dmdep.includeScope=test");
        return new Tool(repository, javaHome, logs.resolve("planted.log")).run("Planted bugs", command, _ -> "") == 0;
    }

    private void passesWithoutBugs(String module, List<PlantedBug> bugs) throws IOException, InterruptedException {
        var tests = bugs.stream().map(PlantedBug::caughtBy).distinct().toList();
        int exit = test(module, List.of(), tests, logs.resolve("planted-none-" + module + ".log"));
        if (exit != 0) {
            results.addBroken("planted", "tests of " + module + " fail without any bug (" + exit + "); see " + logs);
        }
    }

    private Outcome outcomeOf(PlantedBug bug) throws IOException, InterruptedException {
        var copy = Files.createTempDirectory("planted");
        try {
            var why = whyNotCaught(bug, copy);
            return new Outcome(
                    why.isEmpty() ? Outcome.Kind.PASSED : Outcome.Kind.FAILED, "planted " + bug.name(), bug.bug(), why);
        } finally {
            delete(copy);
        }
    }

    /** Empty when the test failed, as it should. */
    private String whyNotCaught(PlantedBug bug, Path copy) throws IOException, InterruptedException {
        var source = copy.resolve(bug.source());
        Files.createDirectories(source.resolveSibling(""));
        Files.copy(repository.resolve(bug.source()), source);
        var log = logs.resolve("planted-" + bug.name() + ".log");
        if (run(
                        copy,
                        log,
                        List.of(
                                "git",
                                "apply",
                                "--whitespace=nowarn",
                                bug.patch().toString()))
                != 0) {
            return "the patch no longer fits; see " + log;
        }
        var classes = Files.createDirectory(copy.resolve("classes"));
        var complaints = compile(bug.module(), source, classes);
        if (!complaints.isEmpty()) {
            return "does not compile: " + complaints.lines().findFirst().orElse("");
        }
        return switch (test(bug.module(), List.of(classes), List.of(bug.caughtBy()), log)) {
            case 0 -> bug.caughtBy() + " passed all the same";
            case 1 -> "";
            case -1 -> bug.caughtBy() + " did not end";
            default -> bug.caughtBy() + " was not found; see " + log;
        };
    }

    private String compile(String module, Path source, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath(module, List.of()),
                    "-proc:none",
                    "-nowarn",
                    "-parameters");
            boolean done = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            return done ? "" : complaints.toString();
        }
    }

    private int test(String module, List<Path> front, List<String> tests, Path log)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                javaHome.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(module, front),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--fail-if-no-tests",
                "--details=tree"));
        tests.forEach(test -> command.add("--select-method=" + test));
        return run(repository.resolve(module), log, command);
    }

    private String classPath(String module, List<Path> front) throws IOException {
        var directory = repository.resolve(module);
        var path = new ArrayList<String>();
        front.forEach(classes -> path.add(classes.toString()));
        path.add(directory.resolve("target/classes").toString());
        path.add(directory.resolve("target/test-classes").toString());
        path.add(Files.readString(directory.resolve(CLASS_PATH)).strip());
        return String.join(File.pathSeparator, path);
    }

    /** Its exit code, or -1 when it does not end in time. */
    private int run(Path directory, Path log, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(logs);
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // A copy below a repository is not part of it.
        builder.environment()
                .putAll(Map.of(
                        "GIT_CEILING_DIRECTORIES", directory.resolveSibling("").toString()));
        var process = builder.start();
        if (process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly().waitFor();
        return -1;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
