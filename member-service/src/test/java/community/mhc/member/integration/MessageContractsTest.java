package community.mhc.member.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.member.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What leaves this service has the form that {@code contracts/events} promises; consumers test themselves against the
 * examples there. {@code -Dcontracts.write=true} writes an example that is missing; the schemas are written by hand.
 */
class MessageContractsTest {

    private static final Path CONTRACTS = Path.of("contracts/events");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<OutgoingMessage> messages() {
        return Examples.all().stream().map(MessageContractsTest::messageOf).toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsAsItsContractSays(OutgoingMessage message) throws IOException {
        var sent = JSON.writeValueAsString(message.data());
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file(message, "schema")));
        assertThat(schema.validate(sent, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    /** A connection can end in three ways; the example shows the first. */
    @ParameterizedTest
    @MethodSource("messages")
    void theExampleHasTheFieldsOfTheMessage(OutgoingMessage message) throws IOException {
        var sent = JSON.writeValueAsString(message.data());
        var example = file(message, "example");
        if (Boolean.getBoolean("contracts.write") && !Files.exists(example)) {
            Files.writeString(example, sent + "\n");
        }
        assertThat(JSON.readTree(Files.readString(example)).propertyNames())
                .isEqualTo(JSON.readTree(sent).propertyNames());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void addressesNotesAndProfilesStayHere(OutgoingMessage message) {
        assertThat(JSON.writeValueAsString(message.data())).doesNotContain("@", "Taos", "Nights", "EMDR", "Spanish");
    }

    @Test
    void aConnectionEndsInThreeWays() {
        assertThat(messages().stream().map(OutgoingMessage::data).filter(ConnectionEndedV1.class::isInstance))
                .extracting(data -> ((ConnectionEndedV1) data).how())
                .containsExactly("declined", "withdrawn", "removed");
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
        var made = new IntegrationConfiguration().outgoingTopics().names();
        assertThat(messages())
                .extracting(OutgoingMessage::topic)
                .isSubsetOf(made)
                .containsAll(made);
    }

    private static OutgoingMessage messageOf(Object event) {
        return new MemberMessages().of(new GenericDomainEventMessage<>("Example", "any", 0, event));
    }

    private static Path file(OutgoingMessage message, String kind) {
        var name = message.type().replaceFirst("^member\\.", "").replaceFirst("\\.v(\\d+)$", ".v$1." + kind);
        return CONTRACTS.resolve(name + ".json");
    }
}
