package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.EventTypes;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.eventstore.MongoEventStorageEngine;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a former release stored is read by today's aggregates and projections. */
@ServiceTest
class OldNotesIT {

    @Revision("1")
    record NoteWritten(UUID id, String words) {}

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventStore events;

    @Autowired
    private Commands commands;

    @Test
    void anEventOfAFormerRevisionIsReadAsTodays() {
        var note = UUID.randomUUID();
        storeAsTheFormerReleaseDid(note);
        commands.send(new Note.ChangeNote(note, 0, "second"));
        assertThat(events.readEvents(note.toString()).asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new Note.NoteWritten(note, "first"), new Note.NoteChanged(note, "second"));
    }

    private void storeAsTheFormerReleaseDid(UUID note) {
        var serializer = DomainTypeSerializer.of(EventTypes.in("sample").type(NoteWritten.class, "note-written"));
        MongoEventStorageEngine.builder()
                .database(database)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build()
                .appendEvents(
                        new GenericDomainEventMessage<>("Note", note.toString(), 0, new NoteWritten(note, "first")));
    }
}
