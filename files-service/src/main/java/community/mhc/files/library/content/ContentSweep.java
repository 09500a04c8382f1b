package community.mhc.files.library.content;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Erases bytes that belong to no file: uploads that broke off, and content whose file never heard of it because the process
 * died in between. Safe beside running uploads and beside the sweep of another instance.
 */
@Component
public class ContentSweep {

    private final ContentDirectory dir;

    ContentSweep(ContentDirectory dir) {
        this.dir = dir;
    }

    /** Erases uploads that were broken off before {@code olderThan}. */
    public void eraseBrokenUploads(Instant olderThan) throws IOException {
        for (var path : in(dir.incoming(), Instant.MIN, olderThan)) Files.deleteIfExists(path);
    }

    /**
     * Erases the content written in {@code [from, to)} that is nobody's, and all that an earlier sweep had in doubt.
     *
     * @param isSomebodys asked twice for content in doubt: once before and once after it lost its name
     * @return how many were erased
     */
    public int eraseOrphans(Instant from, Instant to, Predicate<KeptContent> isSomebodys) throws IOException {
        try (var directories = Files.list(dir.kept())) {
            for (var directory : directories.toList())
                for (var path : in(directory, from, to))
                    if (!isSomebodys.test(KeptContent.named(nameOf(path))))
                        move(path, dir.doubtful().resolve(nameOf(path)));
        }
        int erased = 0;
        for (var path : in(dir.doubtful(), Instant.MIN, Instant.MAX)) if (settle(path, to, isSomebodys)) erased++;
        return erased;
    }

    /**
     * Content that was uploaded again at the very moment it lost its name is young, and goes back: the same bytes under the
     * same name.
     */
    private boolean settle(Path doubtful, Instant to, Predicate<KeptContent> isSomebodys) throws IOException {
        var name = nameOf(doubtful);
        if (isSomebodys.test(KeptContent.named(name)) || !writtenIn(doubtful, Instant.MIN, to)) {
            move(doubtful, dir.pathOf(name));
            return false;
        }
        return Files.deleteIfExists(doubtful);
    }

    private static List<Path> in(Path directory, Instant from, Instant to) throws IOException {
        try (var paths = Files.list(directory)) {
            return paths.filter(path -> writtenIn(path, from, to)).toList();
        }
    }

    /** False for what is gone: another instance was faster. */
    private static boolean writtenIn(Path path, Instant from, Instant to) {
        try {
            var written = Files.getLastModifiedTime(path).toInstant();
            return !written.isBefore(from) && written.isBefore(to);
        } catch (IOException e) {
            return false;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Another instance was faster.
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
