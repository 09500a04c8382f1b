package community.mhc.chassis.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class Note {

    record WriteNote(@TargetAggregateIdentifier UUID id, String text) {}

    record ChangeNote(@TargetAggregateIdentifier UUID id, long revision, String text) {}

    sealed interface NoteEvent permits NoteWritten, NoteChanged {}

    /** Revision 1 called the text {@code words}. */
    @Revision("2")
    record NoteWritten(UUID id, @PersonalData String text) implements NoteEvent {}

    @Revision("1")
    record NoteChanged(UUID id, @PersonalData String text) implements NoteEvent {}

    @AggregateIdentifier
    private UUID id;

    private String first;
    private String text;
    private long revision;

    Note() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteNote command) {
        if (id == null) apply(new NoteWritten(command.id(), command.text()));
        else if (!first.equals(command.text())) throw CommonError.ID_REUSED.because("Choose another id.");
    }

    @CommandHandler
    void handle(ChangeNote command) {
        if (command.revision() != revision) throw CommonError.REVISION_CONFLICT.because("Read it again.");
        if (command.text().equals(text)) throw NoteError.NOTE_UNCHANGED.because("Write something else.");
        apply(new NoteChanged(id, command.text()));
    }

    @EventSourcingHandler
    void on(NoteWritten event) {
        id = event.id();
        first = event.text();
        text = event.text();
    }

    @EventSourcingHandler
    void on(NoteChanged event) {
        text = event.text();
        revision++;
    }
}
