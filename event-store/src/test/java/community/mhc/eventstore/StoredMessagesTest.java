package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.SERIALIZER;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes are looked up once, and nothing else about a serializer changes. */
class StoredMessagesTest {

    private static final class Counting extends Jackson3Serializer {

        private final List<String> lookedUp = new ArrayList<>();

        Counting() {
            super(Jackson3Serializer.builder());
        }

        @Override
        public Class<?> classForType(SerializedType type) {
            lookedUp.add(type.getName());
            return super.classForType(type);
        }
    }

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TestEngines engines = new TestEngines();

    @AfterEach
    void close() {
        engines.close();
    }

    @Test
    void eachTypeIsLookedUpOnce() {
        Counting serializer = new Counting();
        MongoEventStorageEngine engine = engines.closing(
                TestEngines.builder(database).eventSerializer(serializer).build());
        engine.appendEvents(event("a", 0), event("a", 1), event("a", 2));

        assertThat(messages(engine)).hasSize(3).allMatch(message -> message.getPayloadType() == String.class);

        assertThat(serializer.lookedUp).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatNobodyHereCanReadIsHandedOnAsItIsStored() {
        MongoEventStorageEngine engine = engines.on(database);
        engine.appendEvents(event("a", 0));
        database.getCollection("events")
                .updateOne(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("events.0.type", "of.yesterday")
                                        .append("events.0.payload", "not {JSON")
                                        .append("events.0.meta", "{\"kept\": \"as it is\"}")));

        TrackedEventMessage<?> message = messages(engine).getFirst();

        assertThat(message.getPayloadType()).isEqualTo(UnknownSerializedType.class);
        assertThat(message.serializePayload(SERIALIZER, String.class).getData()).isEqualTo("not {JSON");
        assertThat(message.withMetaData(Map.of("of", "today"))
                        .serializePayload(SERIALIZER, String.class)
                        .getData())
                .isEqualTo("not {JSON");
        assertThat(message.serializeMetaData(SERIALIZER, String.class).getData())
                .isEqualTo("{\"kept\": \"as it is\"}");
    }

    private static List<TrackedEventMessage<?>> messages(MongoEventStorageEngine engine) {
        ChunkReader reader = engine.chunkReader();
        return reader.chunk(reader.read(0)).messages();
    }
}
