package community.mhc.eventstore;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.utils.EventStoreTestUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Engines that are closed together, and short words for what tests do with them. */
final class TestEngines implements AutoCloseable {

    /** Axon's token types hold each other, so Jackson must be told that it may make them. */
    static final Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("org.axonframework.eventhandling.")
                            .build()))
            .build();

    private final List<MongoEventStorageEngine> engines = new ArrayList<>();

    static MongoEventStorageEngine.Builder builder(MongoDatabase database) {
        return MongoEventStorageEngine.builder()
                .database(database)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER);
    }

    MongoEventStorageEngine on(MongoDatabase database) {
        return closing(builder(database).build());
    }

    MongoEventStorageEngine closing(MongoEventStorageEngine engine) {
        engines.add(engine);
        return engine;
    }

    static DomainEventMessage<String> event(String aggregate, long sequence) {
        return EventStoreTestUtils.createEvent(aggregate, sequence);
    }

    /** Appends one unit of work and answers the position of its last event. */
    static long append(MongoEventStorageEngine engine, EventMessage<?>... events) {
        return AppendedPosition.track(() -> {
            engine.appendEvents(Arrays.asList(events));
            return AppendedPosition.last().orElseThrow();
        });
    }

    /** The ids of all events, by position; fails unless positions are 1, 2, 3 and so on. */
    static List<String> allEventIds(MongoEventStorageEngine engine) {
        List<String> ids = new ArrayList<>();
        engine.readEvents(null, false).forEach(event -> {
            if (MongoEventStorageEngine.position(event.trackingToken()) != ids.size() + 1) {
                throw new AssertionError("Position " + (ids.size() + 1) + " expected, not " + event.trackingToken());
            }
            ids.add(event.getIdentifier());
        });
        return ids;
    }

    @Override
    public void close() {
        engines.forEach(MongoEventStorageEngine::close);
    }
}
