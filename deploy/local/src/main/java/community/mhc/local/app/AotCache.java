package community.mhc.local.app;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The ahead-of-time cache of one program: loaded and linked classes, and profiles, of an earlier run. The first run
 * records it and writes it at its clean stop; later ones start from it. It lies beside the jar it was made from, so
 * another build has another.
 */
public final class AotCache {

    private final Path file;
    private final Path recorded;

    /** The cache in {@code file}, which need not exist. */
    public AotCache(Path file) {
        this.file = file;
        recorded = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    }

    /** What the JVM is to be told: use the cache, or record one. */
    public List<String> flags() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of("-XX:AOTCacheOutput=" + recorded);
    }

    /** What the JVM is to be told if another process records: use the cache if there is one. */
    public List<String> flagsWithoutRecording() {
        return exists() ? flags() : List.of();
    }

    /** Whether the next start is a quick one. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Keeps what a process has written that stopped cleanly. */
    public void keep() {
        try {
            if (Files.exists(recorded)) {
                Files.move(recorded, file, REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what a process has written that did not do its work: its classes are not the ones that matter. */
    public void discard() {
        try {
            Files.deleteIfExists(recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
