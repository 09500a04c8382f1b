package community.mhc.files.library.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The last record of a zip (APPNOTE 4.3.16), looked at before anything else is: it says how large the directory is that would
 * be read into memory. Documents have nothing before, between or behind their parts, so every reader finds the same ones.
 */
final class ZipEnd {

    private static final int LENGTH = 22;
    private static final int SIGNATURE = 0x06054b50;

    /** Far more than a document of 50 MB has. */
    private static final int MAX_ENTRIES = 10_000;

    /** Bytes. */
    private static final int MAX_DIRECTORY = 4 * 1024 * 1024;

    private ZipEnd() {}

    /** Whether it ends as documents do: one volume, no comment, no zip64, the directory right before the end. */
    static boolean isPlain(Path content) throws IOException {
        try (var file = FileChannel.open(content, StandardOpenOption.READ)) {
            var start = file.size() - LENGTH;
            var end = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            while (start >= 0 && end.hasRemaining() && file.read(end, start + end.position()) >= 0) continue;
            return !end.hasRemaining() && isPlain(end, start);
        }
    }

    private static boolean isPlain(ByteBuffer end, long start) {
        int entries = Short.toUnsignedInt(end.getShort(10));
        long directorySize = Integer.toUnsignedLong(end.getInt(12));
        long directoryStart = Integer.toUnsignedLong(end.getInt(16));
        return end.getInt(0) == SIGNATURE
                && end.getInt(4) == 0 // this disk, and the one with the directory
                && Short.toUnsignedInt(end.getShort(8)) == entries
                && end.getShort(20) == 0
                && entries <= MAX_ENTRIES
                && directorySize <= MAX_DIRECTORY
                && directoryStart + directorySize == start;
    }
}
