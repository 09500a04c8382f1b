package community.mhc.eventstore;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a listener throws away from the thread that stores, where it would hold up everybody; the first time it is logged. */
final class GuardedMetrics implements AppendMetrics {

    private static final Logger log = LoggerFactory.getLogger(GuardedMetrics.class);

    private final AppendMetrics listener;
    private boolean reported;

    GuardedMetrics(AppendMetrics listener) {
        this.listener = listener;
    }

    @Override
    public void stored(int units, int events, long bytes, Duration took) {
        guard(() -> listener.stored(units, events, bytes, took));
    }

    @Override
    public void refused() {
        guard(listener::refused);
    }

    @Override
    public void raceLost() {
        guard(listener::raceLost);
    }

    @Override
    public void failed(RuntimeException cause) {
        guard(() -> listener.failed(cause));
    }

    private void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            if (!reported) {
                reported = true;
                log.warn("Whoever listens to this store's metrics fails; appends go on", e);
            }
        }
    }
}
