package community.mhc.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much RAM a process uses. */
final class ResidentMemory {

    private static final long KIBIBYTE = 1024;

    private ResidentMemory() {}

    /** Bytes, or 0 where the system does not say. */
    static long of(long pid) {
        try {
            var status = Path.of("/proc/" + pid + "/status");
            return Files.exists(status) ? fromProc(status) : fromPs(pid);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    private static long fromProc(Path status) throws IOException {
        for (var line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE;
            }
        }
        return 0;
    }

    private static long fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return answer.isEmpty() ? 0 : Long.parseLong(answer) * KIBIBYTE;
    }
}
