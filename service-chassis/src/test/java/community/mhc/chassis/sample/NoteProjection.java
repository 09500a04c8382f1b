package community.mhc.chassis.sample;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import community.mhc.chassis.views.ViewCollections;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(NoteProjection.GROUP)
class NoteProjection {

    /** Public, because the driver's record codec asks for it. */
    public record NoteView(@BsonId UUID id, String text, long revision) {}

    static final String GROUP = "notes";

    private final MongoCollection<NoteView> notes;

    NoteProjection(ViewCollections views) {
        notes = views.collection(GROUP, "notes", NoteView.class);
    }

    @EventHandler
    void on(Note.NoteWritten event) {
        notes.replaceOne(eq(event.id()), new NoteView(event.id(), event.text(), 0), new ReplaceOptions().upsert(true));
    }

    /** The number of the event, not one more than there is: it may be delivered again. */
    @EventHandler
    void on(Note.NoteChanged event, @SequenceNumber long number) {
        notes.updateOne(
                eq(event.id()), Updates.combine(Updates.set("text", event.text()), Updates.set("revision", number)));
    }
}
