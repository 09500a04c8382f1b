package community.mhc.chassis.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service promises of one type of message: its schema and an example in {@code contracts/events}, and below {@code released}
 * where it goes and every revision of both that readers may ever have been made for, numbered from 1.
 *
 * @param events the folder {@code contracts/events}
 * @param message such as {@code reply-posted.v1}
 */
record Promise(Path events, String message) {

    /** What a reader has to know to find messages: the topic, and the CloudEvents type that tells them from others in it. */
    record Address(String topic, String type) {}

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Of another service, from its folder beside ours. */
    static Promise of(String service, String message) {
        return new Promise(Path.of("..", service + "-service", "contracts", "events"), message);
    }

    Path schemaFile() {
        return events.resolve(message + ".schema.json");
    }

    Path exampleFile() {
        return events.resolve(message + ".example.json");
    }

    JsonNode schema() {
        return read(schemaFile());
    }

    JsonNode example() {
        return read(exampleFile());
    }

    /** From the first revision to the newest. */
    List<JsonNode> releasedSchemas() {
        return released("schema");
    }

    /** One of each revision, the same order. */
    List<JsonNode> releasedExamples() {
        return released("example");
    }

    /** Today's, and what may still stand in a topic. */
    List<JsonNode> examples() {
        return Stream.concat(Stream.of(example()), releasedExamples().stream()).toList();
    }

    List<JsonNode> schemas() {
        return Stream.concat(Stream.of(schema()), releasedSchemas().stream()).toList();
    }

    /** Whether a message may be so. */
    static boolean allows(JsonNode schema, JsonNode message) {
        return validator(schema).validate(message.toString(), InputFormat.JSON).isEmpty();
    }

    static Schema validator(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
    }

    /** Where messages of this type go, of every revision. */
    Address address() {
        return JSON.treeToValue(read(addressFile()), Address.class);
    }

    /** Once it is said where they go, it is said for good. */
    void settle(Address address) throws IOException {
        if (Files.exists(addressFile())) return;
        Files.createDirectories(addressFile().getParent());
        Files.writeString(addressFile(), JSON.writeValueAsString(address) + "\n");
    }

    private Path addressFile() {
        return released().resolve("address.json");
    }

    /** Makes today's schema and example the next revision that has to be understood for good. */
    void release() throws IOException {
        int next = releasedSchemas().size() + 1;
        Files.createDirectories(releasedFile(next, "schema").getParent());
        Files.copy(schemaFile(), releasedFile(next, "schema"));
        Files.copy(exampleFile(), releasedFile(next, "example"));
    }

    private List<JsonNode> released(String kind) {
        return IntStream.iterate(1, n -> Files.exists(releasedFile(n, kind)), n -> n + 1)
                .mapToObj(n -> read(releasedFile(n, kind)))
                .toList();
    }

    private Path releasedFile(int revision, String kind) {
        return released().resolve(revision + "." + kind + ".json");
    }

    private Path released() {
        return events.resolve("released").resolve(message);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("a promise without " + file, e);
        }
    }
}
