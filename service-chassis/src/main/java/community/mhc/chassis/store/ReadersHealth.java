package community.mhc.chassis.store;

import community.mhc.eventstore.ReaderProgress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Red when a reader has not moved for a minute without being at the end of the store; details say which, and how far behind. */
final class ReadersHealth extends AbstractHealthIndicator {

    /** Longer than a takeover by another instance and than a broker's restart; much shorter than anybody's patience with old views. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<List<ReaderProgress>> readers;

    ReadersHealth(Supplier<List<ReaderProgress>> readers) {
        super("The event store could not be read");
        this.readers = readers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (var reader : readers.get()) {
            if (reader.standsStill(PATIENCE)) health.down();
            health.withDetail(
                    reader.reader(),
                    "%d behind, %d s".formatted(reader.behind(), reader.lag().toSeconds()));
        }
    }
}
