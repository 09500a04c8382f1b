package community.mhc.chassis.sample;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("notes")
class NoteProjection {

    /** Public, because the driver's record codec asks for it. */
    public record NoteView(@BsonId UUID id, String text, long revision) {}

    private final MongoCollection<NoteView> notes;

    NoteProjection(MongoDatabase database) {
        notes = database.getCollection("notes", NoteView.class);
    }

    @EventHandler
    void on(Note.NoteWritten event) {
        notes.replaceOne(eq(event.id()), new NoteView(event.id(), event.text(), 0), new ReplaceOptions().upsert(true));
    }

    @EventHandler
    void on(Note.NoteChanged event) {
        notes.updateOne(eq(event.id()), Updates.combine(Updates.set("text", event.text()), Updates.inc("revision", 1)));
    }
}
