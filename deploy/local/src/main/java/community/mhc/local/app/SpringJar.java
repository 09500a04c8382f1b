package community.mhc.local.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A service's fat jar, unpacked once per build: nested jars are slow to start from, and a running service must not have
 * its jar replaced by the next build.
 *
 * @param builds where unpacked builds are kept
 */
record SpringJar(Path repository, String module, Path builds, Path javaHome) {

    /** A stack that runs on may still use the build before. */
    private static final int BUILDS_TO_KEEP = 3;

    /** The jar to start, unpacked now if this build was not yet. */
    Path unpacked() throws IOException {
        var jar = built();
        var directory = builds.resolve(module + "-" + stamp(jar));
        var runnable = directory.resolve(jar.getFileName());
        if (!Files.exists(runnable)) {
            unpack(jar, directory);
            forgetOldBuilds();
        }
        return runnable;
    }

    private Path built() throws IOException {
        var target = repository.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.newDirectoryStream(target, module + "-*.jar")) {
                for (var file : files) {
                    if (!file.toString().matches(".*-(sources|javadoc|tests)\\.jar")) {
                        return file;
                    }
                }
            }
        }
        throw new IOException("no jar in " + target + ": it was not built");
    }

    private static String stamp(Path jar) throws IOException {
        return Long.toString(Files.getLastModifiedTime(jar).toMillis(), Character.MAX_RADIX)
                + Long.toString(Files.size(jar), Character.MAX_RADIX);
    }

    /** Into a directory that is given its name when it is complete. */
    private void unpack(Path jar, Path directory) throws IOException {
        Files.createDirectories(builds);
        var partial = Files.createTempDirectory(builds, module + ".partial");
        var java = javaHome.resolve("bin").resolve("java").toString();
        var unpacking = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        partial.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!Files.exists(partial.resolve(jar.getFileName()))) {
            throw new IOException(jar + " could not be unpacked: " + said.strip());
        }
        try {
            Files.move(partial, directory);
        } catch (FileSystemException e) {
            delete(partial);
            if (!Files.isDirectory(directory)) {
                throw e;
            } // else another stack unpacked the same build meanwhile
        }
    }

    private void forgetOldBuilds() throws IOException {
        List<Path> newestFirst;
        try (var all = Files.list(builds)) {
            newestFirst = all.filter(path -> path.getFileName().toString().matches(module + "-[0-9a-z]+"))
                    .sorted(Comparator.comparing(SpringJar::modified).reversed())
                    .toList();
        }
        for (var old : newestFirst.subList(Math.min(BUILDS_TO_KEEP, newestFirst.size()), newestFirst.size())) {
            delete(old);
        }
    }

    private static long modified(Path path) {
        return path.toFile().lastModified();
    }

    private static void delete(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
