package community.mhc.localmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files {@code unsynced:...}, and beside each of them what a power failure would leave of it: what was synced. */
public final class UnsyncedFile extends FilePathWrapper {

    private static final String SCHEME = "unsynced";

    /** Whether the disk refuses to sync. */
    static volatile boolean broken;

    static Path of(Path file) {
        FilePath.register(new UnsyncedFile());
        broken = false;
        return Path.of(SCHEME + ":" + file);
    }

    static Path synced(Path file) {
        return Path.of(file + ".synced");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = Path.of(getBase().toString());
        return new Channel(getBase().open(mode), file);
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel all;
        private final Path file;

        private Channel(FileChannel all, Path file) {
            this.all = all;
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (broken) {
                throw new IOException("the disk is broken");
            }
            Files.copy(file, synced(file), StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return all.read(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            return all.write(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return all.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            all.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return all.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            all.close();
        }
    }
}
