package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What leaves a service has the form that its {@code contracts/events} promises, to readers of every revision ever released.
 * {@code -Dcontracts.write=true} writes an example that is missing and releases a schema that changed, which every later one will be held
 * against; schemas are written by hand. What is released is never changed and never removed, so a type that was sent is sent for good.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MessagesContract {

    private static final Path EVENTS = Path.of("contracts/events");
    private static final Path RELEASED = EVENTS.resolve("released");

    private final List<OutgoingMessage> messages;
    private final List<String> topics;
    private final Set<String> kept;

    /**
     * @param topics those that are made at start
     * @param examples one of every stored event
     * @param kept texts of the examples that are nobody's business outside
     */
    protected MessagesContract(
            OutgoingMessages outgoing, List<String> topics, List<Object> examples, Set<String> kept) {
        this.messages = examples.stream()
                .map(event -> outgoing.of(new GenericDomainEventMessage<>("Any", "any", 0, event)))
                .filter(Objects::nonNull)
                .toList();
        this.topics = topics;
        this.kept = kept;
    }

    protected List<OutgoingMessage> messages() {
        return messages;
    }

    List<Promise> promises() {
        return firsts().keySet().stream().map(MessagesContract::promise).toList();
    }

    /** Several events may leave as one type; the example is the first. */
    private Map<String, OutgoingMessage> firsts() {
        var firsts = new LinkedHashMap<String, OutgoingMessage>();
        messages.forEach(message -> firsts.putIfAbsent(message.type(), message));
        return firsts;
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsAsItsContractSays(OutgoingMessage message) {
        var schema = Promise.validator(promise(message.type()).schema());
        assertThat(schema.validate(json(message), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theExampleIsWhatIsSent() throws IOException {
        for (var message : firsts().values()) {
            var promise = promise(message.type());
            if (Boolean.getBoolean("contracts.write") && !Files.exists(promise.exampleFile()))
                Files.writeString(promise.exampleFile(), json(message) + "\n");
            assertThat(promise.example()).isEqualTo(Promise.JSON.readTree(json(message)));
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageGoesWhereItEverWent(OutgoingMessage message) throws IOException {
        var address = new Promise.Address(message.topic(), message.type());
        if (Boolean.getBoolean("contracts.write")) promise(message.type()).settle(address);
        assertThat(promise(message.type()).address()).isEqualTo(address);
    }

    @Test
    void whatWasReleasedStaysAsItIs() {
        assertThat(History.here().changedIn(RELEASED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void readersOfEveryReleasedRevisionGoOnReading(Promise promise) {
        assertThat(broken(promise)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void whatWasEverSentIsStillAsTheSchemaSays(Promise promise) {
        var schema = Promise.validator(promise.schema());
        for (var sent : promise.releasedExamples())
            assertThat(schema.validate(sent.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void whatIsSentIsReleased(Promise promise) throws IOException {
        if (Boolean.getBoolean("contracts.write")
                && !isNewest(promise)
                && broken(promise).isEmpty()) promise.release();
        if (!isNewest(promise)) fail("%s changed: release it with -Dcontracts.write=true", promise.message());
        assertThat(promise.releasedExamples()).hasSameSizeAs(promise.releasedSchemas());
    }

    private static List<String> broken(Promise promise) {
        return promise.releasedSchemas().stream()
                .flatMap(released -> SchemaChange.breaks(released, promise.schema()).stream())
                .toList();
    }

    private static boolean isNewest(Promise promise) {
        var released = promise.releasedSchemas();
        return !released.isEmpty() && released.getLast().equals(promise.schema());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsNobodysBusinessStaysHere(OutgoingMessage message) {
        assertThat(json(message)).doesNotContain(kept);
    }

    @Test
    void thereIsNoContractWithoutAMessage() throws IOException {
        var expected = new TreeSet<String>();
        promises().forEach(promise -> {
            expected.add(promise.schemaFile().getFileName().toString());
            expected.add(promise.exampleFile().getFileName().toString());
        });
        assertThat(namesIn(EVENTS).filter(name -> !name.equals("released")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(namesIn(RELEASED))
                .containsExactlyInAnyOrderElementsOf(
                        promises().stream().map(Promise::message).toList());
    }

    @Test
    void everyMessageGoesToATopicThatIsMade() {
        assertThat(messages)
                .extracting(OutgoingMessage::topic)
                .isSubsetOf(topics)
                .containsAll(topics);
    }

    private static Stream<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** The contract of {@code forum.reply-posted.v1} is called {@code reply-posted.v1}. */
    private static Promise promise(String type) {
        return new Promise(EVENTS, type.substring(type.indexOf('.') + 1));
    }

    private static String json(OutgoingMessage message) {
        return Promise.JSON.writeValueAsString(message.data());
    }
}
