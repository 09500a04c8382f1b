package community.mhc.files.library.content;

import community.mhc.files.library.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Content that has arrived but does not count yet. Closing it deletes it, unless it was kept.
 *
 * @param path a temporary file in the store's own directory
 * @param size bytes
 */
public record ReceivedContent(Path path, long size, Sha256 sha256) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
