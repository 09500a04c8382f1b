package community.mhc.local.stack;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that only their owner can read, replaced as a whole: a reader sees the old or the new one. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates {@code directory} and what is above it. */
    public static Path directory(Path directory) throws IOException {
        return Files.createDirectories(directory, only("rwx------"));
    }

    /** Replaces {@code file} in one step. */
    public static void write(Path file, byte[] content) throws IOException {
        var parent = directory(file.toAbsolutePath().resolveSibling(""));
        var next = Files.createTempFile(parent, file.getFileName().toString(), ".tmp", only("rw-------"));
        try {
            Files.write(next, content);
            Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
