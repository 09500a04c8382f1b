package community.mhc.files.library.content;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Erases bytes that belong to no file: uploads that broke off, and content whose file never heard of it because the process
 * died in between. Content that looks like nobody's first loses its name and waits in {@code doubtful}, so that a service that
 * was started on the wrong database can be put right. Safe beside running uploads and beside the sweep of another instance.
 */
@Component
public class ContentSweep {

    private final ContentDirectory dir;
    private final Clock clock;

    ContentSweep(ContentDirectory dir, Clock clock) {
        this.dir = dir;
        this.clock = clock;
    }

    /** Erases uploads that were broken off before {@code olderThan}. */
    public void eraseBrokenUploads(Instant olderThan) throws IOException {
        for (var path : in(dir.incoming(), Instant.MIN, olderThan)) Files.deleteIfExists(path);
    }

    /**
     * Puts the content written in {@code [from, to)} that is nobody's in doubt.
     *
     * @param isSomebodys asked before content loses its name and once more afterwards
     * @return how many are newly in doubt
     */
    public int doubtOrphans(Instant from, Instant to, Predicate<KeptContent> isSomebodys) throws IOException {
        int doubted = 0;
        try (var directories = Files.list(dir.kept())) {
            for (var directory : directories.toList())
                for (var path : in(directory, from, to))
                    if (!isSomebodys.test(contentIn(path)) && doubt(path, to, isSomebodys)) doubted++;
        }
        return doubted;
    }

    /**
     * Erases what has been in doubt since before {@code olderThan} and still is nobody's; what is somebody's gets its name back.
     *
     * @return how many were erased
     */
    public int settleDoubts(Instant olderThan, Predicate<KeptContent> isSomebodys) throws IOException {
        int erased = 0;
        for (var path : in(dir.doubtful(), Instant.MIN, Instant.MAX)) {
            if (isSomebodys.test(contentIn(path))) move(path, named(path));
            else if (writtenIn(path, Instant.MIN, olderThan) && Files.deleteIfExists(path)) erased++;
        }
        return erased;
    }

    /** Content that was uploaded again at the very moment it lost its name is young: it gets its name back at once. */
    private boolean doubt(Path path, Instant to, Predicate<KeptContent> isSomebodys) throws IOException {
        var doubtful = dir.doubtful().resolve(path.getFileName());
        move(path, doubtful);
        if (isSomebodys.test(contentIn(doubtful)) || !writtenIn(doubtful, Instant.MIN, to)) {
            move(doubtful, path);
            return false;
        }
        // From here on the time of the file says since when it is in doubt.
        Files.setLastModifiedTime(doubtful, FileTime.from(clock.instant()));
        return true;
    }

    private Path named(Path doubtful) {
        return dir.pathOf(doubtful.getFileName().toString());
    }

    private static KeptContent contentIn(Path path) {
        return KeptContent.named(path.getFileName().toString());
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
}
