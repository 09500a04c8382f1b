package community.mhc.bench;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;

/** Axon's own engine of its MongoDB extension, a document per event, with the indexes that it asks for. */
@SuppressWarnings("deprecation") // Its makers advise against it; this shows why.
final class AxonMongo implements Contender {

    static final String NAME = "axon-mongo 4.12.0";

    private static final int FILL_BATCH = 500;

    private final Events events;
    private final MongoEventStorageEngine engine;

    AxonMongo(MongoDatabase database, Events events) {
        this.events = events;
        engine = engine(database);
        engine.ensureIndexes();
    }

    static MongoEventStorageEngine engine(MongoDatabase database) {
        return MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .eventSerializer(Events.SERIALIZER)
                .snapshotSerializer(Events.SERIALIZER)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void fill(int count) {
        for (int left = count; left > 0; left -= FILL_BATCH) {
            engine.appendEvents(Stream.generate(events::next)
                    .limit(Math.min(left, FILL_BATCH))
                    .toList());
        }
    }

    @Override
    public Sample append(int writers, int batch, Duration turn) {
        return Writers.run(writers, turn, () -> engine.appendEvents(List.of(events.next())));
    }

    @Override
    public void close() {}
}
