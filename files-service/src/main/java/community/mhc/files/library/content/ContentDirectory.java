package community.mhc.files.library.content;

import community.mhc.files.library.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The layout on disk: {@code kept/<two digits>/<file id>.<sha-256>}, {@code incoming/} for what is still arriving and {@code
 * doubtful/} for what the sweep takes for nobody's. All three are on one file system, so a rename is atomic.
 */
@Component
class ContentDirectory {

    /** Characters of a UUID, with which every name begins. */
    private static final int ID_LENGTH = 36;

    private final Path kept;
    private final Path incoming;
    private final Path doubtful;

    ContentDirectory(ContentSettings settings) throws IOException {
        kept = settings.dir().resolve("kept");
        incoming = Files.createDirectories(settings.dir().resolve("incoming"));
        doubtful = Files.createDirectories(settings.dir().resolve("doubtful"));
        for (int i = 0; i < 256; i++)
            Files.createDirectories(kept.resolve(HexFormat.of().toHexDigits((byte) i)));
        sync(kept);
        sync(settings.dir());
    }

    Path kept() {
        return kept;
    }

    Path incoming() {
        return incoming;
    }

    Path doubtful() {
        return doubtful;
    }

    Path pathOf(UUID file, Sha256 sha256) {
        return pathOf(file + "." + sha256);
    }

    Path directoryOf(UUID file) {
        return kept.resolve(lastTwo(file.toString()));
    }

    Path pathOf(String name) {
        return kept.resolve(lastTwo(name)).resolve(name);
    }

    /** The last digits of a UUID are random in every version; its first are the time in version 7. */
    private static String lastTwo(String name) {
        return name.substring(ID_LENGTH - 2, ID_LENGTH);
    }

    /** Makes what was renamed into the directory survive a crash of the machine. */
    static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
