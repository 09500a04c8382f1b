package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What git knows of files that stay as they were first committed, because topics, stores and readers hold what they say. There is no
 * day before which that does not hold. It takes the whole history: in a shallow clone, and where there is none at all, as in an archive
 * of the sources, the check is skipped and says so.
 *
 * @param root a folder of the work tree, absolute
 */
record History(Path root) {

    private static final List<String> ADDED = List.of(
            "log",
            "--reverse",
            "--topo-order",
            "--full-history",
            "-m",
            "--no-renames",
            "--relative",
            "--diff-filter=A",
            "--raw",
            "--no-abbrev",
            "--format=",
            "--");

    /** Of the module that is being tested. */
    static History here() {
        return new History(Path.of("").toAbsolutePath());
    }

    /** Files below {@code folder} that were ever committed and are gone, or not what they were when they came. */
    List<String> changedIn(Path folder) {
        assumeTrue(isKept(), "no git history here says whether " + folder + " is as it was released");
        assumeTrue(
                git(List.of("rev-parse", "--is-shallow-repository")).equals(List.of("false")),
                "a shallow clone does not say whether " + folder + " is as it was released: git fetch --unshallow");
        var first = firstIn(folder);
        var now = now(first.keySet().stream()
                .filter(file -> Files.isRegularFile(root.resolve(file)))
                .toList());
        return first.keySet().stream()
                .filter(file -> !Objects.equals(first.get(file), now.get(file)))
                .toList();
    }

    private boolean isKept() {
        return Stream.iterate(root, Objects::nonNull, Path::getParent)
                .anyMatch(folder -> Files.exists(folder.resolve(".git")));
    }

    /** What each file was, by its hash, when it was added first on any branch. */
    private Map<String, String> firstIn(Path folder) {
        var first = new LinkedHashMap<String, String>();
        for (var line : git(with(ADDED, List.of(folder.toString())))) {
            var change = line.split("[ \t]", 6); // :mode mode hash hash status file
            first.putIfAbsent(change[5], change[3]);
        }
        return first;
    }

    private Map<String, String> now(List<String> files) {
        var now = new HashMap<String, String>();
        var hashes = git(with(List.of("hash-object", "--"), files)).iterator();
        for (var file : files) now.put(file, hashes.next());
        return now;
    }

    private static List<String> with(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<String> git(List<String> arguments) {
        try {
            var process = new ProcessBuilder(with(List.of("git"), arguments))
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.onExit().join().exitValue()).as(said).isZero();
            return said.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("there is a history, and no git to read it", e);
        }
    }
}
