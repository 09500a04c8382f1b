package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.store.EventTypes.Taken;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's own records of others' events read whatever these promise: today's example and that of every revision ever released,
 * which may still stand in a topic; and they are taken from the topic that carries them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConsumedMessagesContract {

    private final List<Taken> taken;
    private final Serializer serializer;

    protected ConsumedMessagesContract(EventTypes types) {
        taken = types.taken();
        serializer = DomainTypeSerializer.of(types);
    }

    List<Taken> taken() {
        return taken;
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatWasEverPromisedIsUnderstood(Taken event) {
        for (var example : promise(event).examples())
            assertThat(Components.missingIn(read(event, example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatWeNeedIsPromisedToBeThere(Taken event) {
        var promise = promise(event);
        for (int revision = 0; revision < promise.schemas().size(); revision++)
            assertThat(Needs.unpromised(
                            event.event(),
                            promise.schemas().get(revision),
                            promise.examples().get(revision)))
                    .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("taken")
    void itIsTakenFromWhereItIsSent(Taken event) {
        assertThat(event.topic()).isEqualTo(promise(event).address().topic());
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsSentBeyondThatIsPassedOver(Taken event) {
        var example = (ObjectNode) promise(event).example();
        assertThat(read(event, example.deepCopy().put("somethingNew", 1))).isEqualTo(read(event, example));
    }

    /** {@code forum.reply-posted.v1} is the message {@code reply-posted.v1} of forum-service. */
    private static Promise promise(Taken event) {
        var parts = event.type().split("\\.", 2);
        return Promise.of(parts[0], parts[1]);
    }

    private Object read(Taken event, JsonNode example) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(example.toString(), String.class, event.type(), null));
    }
}
