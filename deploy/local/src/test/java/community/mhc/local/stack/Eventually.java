package community.mhc.local.stack;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what takes a moment. */
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Eventually() {}

    static void eventually(String what, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > until) {
                fail("not within " + LONGEST + ": " + what);
            }
            Thread.sleep(20);
        }
    }
}
