package community.mhc.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of a growing log, whole lines only. */
final class LogTail {

    private final Path file;
    private final String prefix;
    private long read;

    LogTail(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** The last {@code count} lines there are; {@link #more} goes on from here. */
    List<String> last(int count) throws IOException {
        var all = more();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    /** The lines written since the last call; from the beginning if the log was cut. */
    List<String> more() throws IOException {
        long size = Files.size(file);
        if (size < read) {
            read = 0;
        }
        var bytes = new byte[(int) (size - read)];
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(read);
            in.readFully(bytes);
        }
        return lines(bytes);
    }

    private List<String> lines(byte[] bytes) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(prefix + new String(bytes, start, at - start, StandardCharsets.UTF_8));
                start = at + 1;
            }
        }
        read += start;
        return lines;
    }
}
