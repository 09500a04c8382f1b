package community.mhc.chassis.store;

import community.mhc.eventstore.MongoEventStorageEngine;
import community.mhc.eventstore.ReaderProgress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** How long the queue before the store is, and how far each reader is behind it, as meters. */
final class ReaderMeters {

    private final MeterRegistry registry;
    private final Readers readers;

    ReaderMeters(MeterRegistry registry, Readers readers, MongoEventStorageEngine engine) {
        this.registry = registry;
        this.readers = readers;
        Gauge.builder("mhc.store.waiting", engine, MongoEventStorageEngine::waitingUnits)
                .description("Units of work that wait to be stored")
                .register(registry);
    }

    /** Once all readers are known. */
    void bind() {
        for (var reader : readers.names()) {
            gauge("mhc.store.lag.events", "Events that the reader has not handled", reader, ReaderProgress::behind);
            gauge(
                    "mhc.store.lag.seconds",
                    "Age of the first event that the reader has not handled",
                    reader,
                    progress -> progress.lag().toMillis() / 1_000.0);
        }
    }

    private void gauge(String name, String description, String reader, ToDoubleFunction<ReaderProgress> value) {
        Gauge.builder(
                        name,
                        readers,
                        all -> all.progress().stream()
                                .filter(progress -> progress.reader().equals(reader))
                                .mapToDouble(value)
                                .findFirst()
                                .orElse(Double.NaN))
                .description(description)
                .tag("reader", reader)
                .register(registry);
    }
}
