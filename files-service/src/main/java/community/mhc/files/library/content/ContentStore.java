package community.mhc.files.library.content;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import community.mhc.chassis.problem.CommonError;
import community.mhc.files.library.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Content on disk. A content is a file named {@code <file id>.<sha-256>}: two contents that race for one file never touch each
 * other's bytes. It appears under its name by an atomic rename once all of it is on the disk, so a name always means whole
 * content; what a crash leaves is in {@code incoming} and has no name yet.
 */
@Component
public class ContentStore {

    /** Bytes copied at a time; no content is ever in memory as a whole. */
    private static final int BUFFER = 64 * 1024;

    private final ContentDirectory dir;
    private final long maxSize;

    ContentStore(ContentDirectory dir, ContentSettings settings) {
        this.dir = dir;
        this.maxSize = settings.maxSize().toBytes();
    }

    /**
     * Takes all of {@code body} in, without keeping it yet.
     *
     * @param announcedSize bytes, or -1 when unknown: too large an announcement is refused before anything is read
     */
    public ReceivedContent receive(InputStream body, long announcedSize) throws IOException {
        if (announcedSize > maxSize) throw tooLarge();
        var path = dir.incoming().resolve(UUID.randomUUID().toString());
        try {
            return copy(body, path);
        } catch (Throwable e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Makes received content this file's: when this returns, it survives a crash of the machine. */
    public void keep(ReceivedContent content, UUID file) throws IOException {
        Files.move(content.path(), dir.pathOf(file, content.sha256()), ATOMIC_MOVE);
        ContentDirectory.sync(dir.directoryOf(file));
    }

    /** Opened for reading; empty when it is not here. It stays readable to its end even when it is erased meanwhile. */
    public Optional<FileChannel> open(UUID file, Sha256 sha256) throws IOException {
        try {
            return Optional.of(FileChannel.open(dir.pathOf(file, sha256), READ));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Erases one content of a file; nothing happens when there is none. */
    public void erase(UUID file, Sha256 sha256) throws IOException {
        Files.deleteIfExists(dir.pathOf(file, sha256));
    }

    /** Erases whatever this file has; nothing happens when there is nothing. */
    public void eraseAll(UUID file) throws IOException {
        try (var contents = Files.newDirectoryStream(dir.directoryOf(file), file + ".*")) {
            for (var content : contents) Files.deleteIfExists(content);
        }
    }

    private ReceivedContent copy(InputStream body, Path path) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var out = FileChannel.open(path, CREATE_NEW, WRITE)) {
            var buffer = new byte[BUFFER];
            for (int n; (n = read(body, buffer)) >= 0; ) {
                size += n;
                if (size > maxSize) throw tooLarge();
                digest.update(buffer, 0, n);
                writeFully(out, ByteBuffer.wrap(buffer, 0, n));
            }
            out.force(true);
        }
        if (size == 0) throw ContentError.CONTENT_EMPTY.because("Send at least one byte.");
        return new ReceivedContent(path, size, Sha256.of(digest.digest()));
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw CommonError.BAD_REQUEST.because("The content broke off; send it again.");
        }
    }

    private RuntimeException tooLarge() {
        return ContentError.FILE_TOO_LARGE.because("At most %d bytes are taken.".formatted(maxSize));
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
