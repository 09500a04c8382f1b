package community.mhc.chassis.sample;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@link Note.NoteWritten} called the text {@code words}. */
@Component
class NoteTextUpcaster extends SingleEventUpcaster {

    private static final SimpleSerializedType OLD = new SimpleSerializedType("sample.note-written", "1");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(OLD);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(OLD.getName(), "2"), JsonNode.class, payload -> {
            var note = (ObjectNode) payload;
            return note.set("text", note.remove("words"));
        });
    }
}
