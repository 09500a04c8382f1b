package community.mhc.local.soak;

import community.mhc.local.stack.Control;
import community.mhc.local.stack.ProcessStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Ends processes as nothing else would, at once and without a word: which ones, the seed decides. */
final class Kills {

    private final Control control;
    private final Random random;
    private final Map<String, Integer> counts = new TreeMap<>();

    Kills(Control control, long seed) {
        this.control = control;
        random = new Random(seed);
    }

    /** Kills one of all that run; empty where the one that was chosen is not running just now. */
    Optional<ProcessStatus> one() throws IOException {
        var all = control.status().processes();
        var chosen = all.get(random.nextInt(all.size()));
        if (chosen.pid() == 0) {
            return Optional.empty();
        }
        ProcessHandle.of(chosen.pid()).ifPresent(ProcessHandle::destroyForcibly);
        counts.merge(chosen.name(), 1, Integer::sum);
        return Optional.of(chosen);
    }

    /** How often each was, by name. */
    Map<String, Integer> counts() {
        return counts;
    }
}
