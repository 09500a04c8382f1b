package community.mhc.chassis.store;

import community.mhc.chassis.views.Generations;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
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

    /** Views stand still in a handover. */
    private static final long HURRY_MILLIS = 10;

    private final Generations generations;
    private final Rebuilds rebuilds;
    private final Supplier<List<ProjectionProcessor>> processors;
    private volatile @Nullable Thread thread;

    RebuildLoop(Generations generations, Rebuilds rebuilds, Supplier<List<ProjectionProcessor>> processors) {
        this.generations = generations;
        this.rebuilds = rebuilds;
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
        try {
            generations.refresh();
            for (var processor : all) hurry |= rebuilds.attend(processor);
        } catch (RuntimeException e) {
            log.warn("projections are looked at again: {}", e.getClass().getSimpleName());
        }
        return hurry;
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
