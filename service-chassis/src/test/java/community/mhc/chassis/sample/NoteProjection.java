package community.mhc.chassis.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(NoteProjection.GROUP)
class NoteProjection {

    /** Public, because the driver's record codec asks for it. */
    public record NoteView(
            @BsonId UUID id,
            String text,
            long revision,
            @JsonIgnore long position) {}

    static final String GROUP = "notes";

    private final MongoCollection<NoteView> notes;

    NoteProjection(ViewCollections views) {
        notes = views.collection(GROUP, "notes", NoteView.class);
    }

    @EventHandler
    void on(Note.NoteWritten event, TrackingToken token) {
        Once.insert(notes, new NoteView(event.id(), event.text(), 0, Once.position(token)));
    }

    /** The number of the event, not one more than there is: it may be delivered again. */
    @EventHandler
    void on(Note.NoteChanged event, @SequenceNumber long number, TrackingToken token) {
        Once.change(
                notes,
                event.id(),
                Once.position(token),
                Updates.set("text", event.text()),
                Updates.set("revision", number));
    }
}
