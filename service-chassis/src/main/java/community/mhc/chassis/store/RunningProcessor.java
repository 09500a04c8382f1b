package community.mhc.chassis.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** A processor with the threads that are its own. */
record RunningProcessor(StreamingEventProcessor processor, ScheduledExecutorService threads) {

    /** Completes when no event is being handled; it can be started again. */
    CompletableFuture<Void> pause() {
        return processor.isRunning() ? processor.shutdownAsync() : CompletableFuture.completedFuture(null);
    }

    /** For good. When it returns, no event is being handled. */
    void stop() {
        pause().join();
        threads.shutdown();
    }
}
