package community.mhc.chassis.store;

import community.mhc.eventstore.AppendMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the committer does, as meters. */
final class StoreMetrics implements AppendMetrics {

    private static final String RETRIES = "mhc.store.retries";

    private final MeterRegistry registry;
    private final Timer append;
    private final DistributionSummary batch;
    private final Counter events;
    private final Counter refused;
    private final Counter races;

    StoreMetrics(MeterRegistry registry) {
        this.registry = registry;
        append = Timer.builder("mhc.store.append")
                .description("From sending a batch to its majority-committed answer")
                .register(registry);
        batch = DistributionSummary.builder("mhc.store.batch")
                .description("Units of work in one request")
                .register(registry);
        events = registry.counter("mhc.store.events");
        refused = registry.counter(RETRIES, "reason", "sequence-taken");
        races = registry.counter(RETRIES, "reason", "race-lost");
    }

    @Override
    public void stored(int units, int stored, long bytes, Duration took) {
        append.record(took);
        batch.record(units);
        events.increment(stored);
    }

    @Override
    public void refused() {
        refused.increment();
    }

    @Override
    public void raceLost() {
        races.increment();
    }

    @Override
    public void failed(RuntimeException cause) {
        registry.counter(RETRIES, "reason", cause.getClass().getSimpleName()).increment();
    }
}
