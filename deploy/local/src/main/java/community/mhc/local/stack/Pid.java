package community.mhc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process we started, told apart from a later one with the same number by when it began.
 *
 * @param startedAt epoch milliseconds, as the operating system says
 */
public record Pid(long number, long startedAt) {

    /** The system's start times are computed from its boot time, which moves when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    static Pid of(ProcessHandle process) {
        var start = process.info().startInstant().orElseGet(Instant::now);
        return new Pid(process.pid(), start.toEpochMilli());
    }

    /** The living process, or empty if it has ended, even if another has its number now. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(number).filter(this::isSame).filter(Pid::isAlive);
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startedAt) <= SAME_START.toMillis())
                .orElse(false);
    }

    /** Whether it runs: one that ended and that nobody has waited for does not. */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Its parent may have died, and then whether anybody collects it depends on the machine. */
    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }
}
