package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.chassis.store.EventTypes;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** That a golden file of a former revision fails the build of whoever forgot its upcaster. */
class StoredFormTest {

    @Revision("3")
    record Measured(String text, int size, @Nullable String unit) {}

    private static final EventTypes TYPES = EventTypes.in("test").type(Measured.class, "measured");

    abstract static class Step extends SingleEventUpcaster {

        private final String from;
        private final String to;
        private final UnaryOperator<ObjectNode> change;

        Step(String from, String to, UnaryOperator<ObjectNode> change) {
            this.from = from;
            this.to = to;
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return from.equals(event.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("test.measured", to),
                    JsonNode.class,
                    payload -> change.apply((ObjectNode) payload));
        }
    }

    /** {@code words} became {@code text} with revision 2. */
    @Component
    static class TextStep extends Step {
        TextStep() {
            super("1", "2", event -> event.set("text", event.remove("words")));
        }
    }

    /** With revision 3 there was a size. No bean: a service would start without it. */
    static class SizeStep extends Step {
        SizeStep() {
            super("2", "3", event -> event.put("size", 0));
        }
    }

    private static final EventUpcaster TEXT = new TextStep();

    private static final EventUpcaster SIZE = new SizeStep();

    private static Object read(String revision, String json, EventUpcaster... upcasters) {
        return new StoredForm(TYPES, List.of(upcasters)).read("test.measured", revision, json);
    }

    @Test
    void everyRevisionGoesThroughTheStepsBehindIt() {
        assertThat(read("1", "{\"words\":\"a\"}", TEXT, SIZE)).isEqualTo(new Measured("a", 0, null));
        assertThat(read("2", "{\"text\":\"a\"}", TEXT, SIZE)).isEqualTo(new Measured("a", 0, null));
        assertThat(read("3", "{\"text\":\"a\",\"size\":1}", TEXT, SIZE)).isEqualTo(new Measured("a", 1, null));
    }

    @Test
    void aRevisionWithoutItsUpcasterIsNotReadOrLacksWhatIsAlwaysThere() {
        assertThatThrownBy(() -> read("1", "{\"words\":\"a\"}", SIZE)).isInstanceOf(RuntimeException.class);
        assertThat(Components.missingIn(new Measured(null, 0, null))).containsExactly("text");
    }

    @Test
    void anUpcasterThatIsNoBeanIsNone() {
        var asAService = StoredForm.of(TYPES, getClass().getPackageName());
        assertThat(asAService.read("test.measured", "1", "{\"words\":\"a\",\"size\":1}"))
                .isEqualTo(new Measured("a", 1, null));
    }

    @Test
    void aNameThatIsNoMoreIsNoEvent() {
        assertThat(new StoredForm(TYPES, List.of()).read("test.weighed", "1", "{}"))
                .isInstanceOf(UnknownSerializedType.class);
    }
}
