package community.mhc.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does, always with an end. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns once it holds, or fails with {@code what} after {@code atMost}. */
    static void until(String what, Duration atMost, BooleanSupplier holds) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("after " + atMost + " still not: " + what);
            millis(50);
        }
    }
}
