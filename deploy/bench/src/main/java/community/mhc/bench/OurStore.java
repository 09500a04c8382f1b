package community.mhc.bench;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.AppendMetrics;
import community.mhc.eventstore.MongoEventStorageEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** The engine of {@code event-store}. */
final class OurStore implements Contender {

    static final String NAME = "event-store";
    static final String COLLECTION = "events";

    private final LongAdder requests = new LongAdder();
    private final LongAdder units = new LongAdder();
    private final Events events;
    private final MongoEventStorageEngine engine;
    private final UnitBytes bytes;

    OurStore(MongoDatabase database, Events events) {
        this.events = events;
        engine = engine(database, new AppendMetrics() {
            @Override
            public void stored(int stored, int count, long size, Duration took) {
                requests.increment();
                units.add(stored);
            }
        });
        engine.appendEvents(List.of(events.next()));
        bytes = new UnitBytes(database, COLLECTION, events);
    }

    static MongoEventStorageEngine engine(MongoDatabase database, AppendMetrics metrics) {
        return MongoEventStorageEngine.builder()
                .database(database)
                .eventSerializer(Events.SERIALIZER)
                .snapshotSerializer(Events.SERIALIZER)
                .metrics(metrics)
                .build();
    }

    /** What one of its units looks like, for whoever shall store the same. */
    UnitBytes bytes() {
        return bytes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fill(int count) {
        bytes.insert(COLLECTION, count);
    }

    @Override
    public Sample append(int writers, int batch, Duration turn) {
        engine.appendEvents(List.of(events.next())); // Reads where the store ends.
        requests.reset();
        units.reset();
        Sample sample = Writers.run(writers, turn, () -> engine.appendEvents(List.of(events.next())));
        return new Sample(sample.perSecond(), sample.latencies(), units.sum() / (double) requests.sum());
    }

    @Override
    public void close() {
        engine.close();
    }
}
