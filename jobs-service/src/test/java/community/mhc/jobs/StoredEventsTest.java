package community.mhc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event that was ever stored can be read: one golden file an event and revision. A new event needs a new file ({@code
 * -Dcontracts.write=true} writes what is missing, never what is there); a file is never changed.
 */
class StoredEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/stored-events");
    private static final EventTypes TYPES = JobsService.eventTypes();
    private static final DomainTypeSerializer SERIALIZER = DomainTypeSerializer.of(TYPES);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<Object> events() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsStoredAsItEverWas(Object event) throws IOException {
        var stored = SERIALIZER.serialize(event, String.class);
        var file = file(stored.getType().getName(), stored.getType().getRevision());
        if (Boolean.getBoolean("contracts.write") && !Files.exists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, JSON.writeValueAsString(JSON.readTree(stored.getData())) + "\n");
        }
        assertThat(JSON.readTree(stored.getData())).isEqualTo(JSON.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aStoredEventIsReadBack(Object event) throws IOException {
        var type = SERIALIZER.typeForClass(event.getClass());
        var json = Files.readString(file(type.getName(), type.getRevision()));
        Object read = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(json, String.class, type.getName(), type.getRevision()));
        assertThat(read).isEqualTo(event);
    }

    @Test
    void thereIsAnExampleOfEveryEvent() {
        assertThat(events()).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(TYPES.classes());
    }

    private static Path file(String name, String revision) {
        return GOLDEN.resolve(name + "." + revision + ".json");
    }
}
