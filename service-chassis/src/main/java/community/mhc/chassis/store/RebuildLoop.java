package community.mhc.chassis.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Attends to the projections for as long as the service runs. A database that is away is a reason to look again later. */
final class RebuildLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RebuildLoop.class);

    /** One small read; other instances notice within this time what one has begun or replaced. */
    private static final long LOOK_EVERY_MILLIS = 200;

    /** Views are held up during a handover. */
    private static final long HURRY_MILLIS = 10;

    private final Runnable refresh;
    private final Predicate<ProjectionProcessor> attend;
    private final Supplier<List<ProjectionProcessor>> processors;
    private final Map<String, String> failing = new HashMap<>();
    private volatile @Nullable Thread thread;

    /**
     * @param refresh looks into the database
     * @param attend does what is to be done for one projection, see {@link Rebuilds#attend}
     */
    RebuildLoop(
            Runnable refresh, Predicate<ProjectionProcessor> attend, Supplier<List<ProjectionProcessor>> processors) {
        this.refresh = refresh;
        this.attend = attend;
        this.processors = processors;
    }

    @Override
    public void start() {
        var begun = Thread.ofPlatform().daemon().name("projections").unstarted(this::run);
        thread = begun; // before it asks whether it is still the one
        begun.start();
    }

    private void run() {
        var all = processors.get();
        while (Thread.currentThread() == thread)
            LockSupport.parkNanos((look(all) ? HURRY_MILLIS : LOOK_EVERY_MILLIS) * 1_000_000);
    }

    private boolean look(List<ProjectionProcessor> all) {
        boolean hurry = false;
        if (attempt("the state of projections", this::refreshed))
            for (var processor : all) hurry |= attempt(processor.getName(), () -> attend.test(processor));
        return hurry;
    }

    private boolean refreshed() {
        refresh.run();
        return true;
    }

    /** One that fails holds up no other and does not end the loop. Said when it begins to fail, not each time. */
    private boolean attempt(String what, BooleanSupplier step) {
        try {
            boolean result = step.getAsBoolean();
            failing.remove(what);
            return result;
        } catch (RuntimeException | Error e) {
            var why = e.getClass().getName();
            if (!why.equals(failing.put(what, why))) log.warn("{} will be looked at again after {}", what, why);
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        LockSupport.unpark(running);
        join(running);
    }

    private static void join(@Nullable Thread running) {
        try {
            if (running != null) running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the processors have started, and stopped before they do. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
