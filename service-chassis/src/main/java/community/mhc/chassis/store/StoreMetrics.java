package community.mhc.chassis.store;

import community.mhc.eventstore.AppendMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the committer does, as meters. */
final class StoreMetrics implements AppendMetrics {

    private final Timer append;
    private final DistributionSummary batch;
    private final Counter events;
    private final Counter refused;
    private final Counter races;
    private final Counter failures;

    StoreMetrics(MeterRegistry registry) {
        append = Timer.builder("mhc.store.append")
                .description("From sending a batch to its majority-committed answer")
                .register(registry);
        batch = DistributionSummary.builder("mhc.store.batch")
                .description("Units of work in one request")
                .register(registry);
        events = registry.counter("mhc.store.events");
        refused = registry.counter("mhc.store.retries", "reason", "sequence-taken");
        races = registry.counter("mhc.store.retries", "reason", "race-lost");
        failures = registry.counter("mhc.store.retries", "reason", "failed");
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
        failures.increment();
    }
}
