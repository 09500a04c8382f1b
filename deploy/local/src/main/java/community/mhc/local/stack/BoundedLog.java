package community.mhc.local.stack;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The log of one process, bounded in size. The process itself appends to the file, so that it keeps its log when the
 * supervisor dies; when the file is full its content moves to {@code NAME.log.1} and it begins anew.
 */
record BoundedLog(Path file, long mostBytes) {

    /** Days of ordinary operation for one service; with its predecessor it never takes more than twice this. */
    static final long USUAL_BOUND = 8L << 20;

    /** Where the older half is. */
    Path older() {
        return file.resolveSibling(file.getFileName() + ".1");
    }

    /** A line written between the copy and the cut is lost: that is the price of not standing between process and file. */
    void bound() throws IOException {
        if (Files.exists(file) && Files.size(file) > mostBytes) {
            Files.copy(file, older(), REPLACE_EXISTING);
            try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(0);
            }
        }
    }
}
