package community.mhc.files.integration.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.files.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What leaves the service has the form that {@code contracts/events} promises; consumers test themselves against the examples
 * there. {@code -Dcontracts.write=true} writes an example that is missing; the schemas are written by hand.
 */
class MessageContractsTest {

    private static final Path CONTRACTS = Path.of("contracts/events");
    private static final Publication PUBLICATION = new Publication();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<OutgoingMessage> messages() {
        return Examples.all().stream()
                .map(event -> PUBLICATION.of(new GenericDomainEventMessage<>("type", "id", 0, event)))
                .filter(Objects::nonNull)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsAsItsContractSays(OutgoingMessage message) throws IOException {
        var sent = JSON.writeValueAsString(message.data());
        var example = file(message, "example");
        if (Boolean.getBoolean("contracts.write") && !Files.exists(example)) Files.writeString(example, sent + "\n");
        assertThat(JSON.readTree(sent)).isEqualTo(JSON.readTree(Files.readString(example)));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file(message, "schema")));
        assertThat(schema.validate(sent, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void noMessageTellsWhatIsNobodysBusiness(OutgoingMessage message) {
        assertThat(JSON.writeValueAsString(message.data()))
                .doesNotContain("Consent forms", "intake", "application/pdf");
    }

    @Test
    void thereIsNoContractWithoutAMessage() throws IOException {
        var expected = new TreeSet<String>();
        messages().forEach(message -> {
            expected.add(file(message, "schema").getFileName().toString());
            expected.add(file(message, "example").getFileName().toString());
        });
        try (var files = Files.list(CONTRACTS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyMessageGoesToATopicThatIsMade() {
        var topics = PUBLICATION.topics().names();
        assertThat(messages())
                .extracting(OutgoingMessage::topic)
                .isSubsetOf(topics)
                .containsAll(topics);
    }

    private static Path file(OutgoingMessage message, String kind) {
        var name = message.type().replaceFirst("^files\\.", "").replaceFirst("\\.v(\\d+)$", ".v$1." + kind);
        return CONTRACTS.resolve(name + ".json");
    }
}
