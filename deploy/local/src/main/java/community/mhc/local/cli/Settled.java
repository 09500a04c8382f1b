package community.mhc.local.cli;

import community.mhc.local.stack.Control;
import community.mhc.local.terminal.Progress;
import java.io.IOException;
import java.time.Duration;

/** Waits until every process of a stack is ready. */
final class Settled {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Settled() {}

    static void await(Control control) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var progress = new Progress("Waiting", 1)) {
            while (!control.status().isReady()) {
                if (System.nanoTime() > end) {
                    throw new Failure("Not everything is ready. See ./mhc status");
                }
                progress.at(0, "until everything is ready");
                Thread.sleep(200);
            }
        }
    }
}
