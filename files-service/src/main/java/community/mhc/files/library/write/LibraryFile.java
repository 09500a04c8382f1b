package community.mhc.files.library.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.files.library.write.FileError.CONTENT_ALREADY_STORED;
import static community.mhc.files.library.write.FileError.NOT_A_MEMBER;
import static community.mhc.files.library.write.FileError.NOT_THE_UPLOADER;
import static community.mhc.files.library.write.FileError.NOT_YOURS_TO_REMOVE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.Refusal;
import community.mhc.files.integration.in.GroupStandings;
import community.mhc.files.integration.in.Standing;
import community.mhc.files.library.FileName;
import community.mhc.files.library.LibraryFileEvent.Added;
import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.write.LibraryFileCommand.Add;
import community.mhc.files.library.write.LibraryFileCommand.AdmitContent;
import community.mhc.files.library.write.LibraryFileCommand.Remove;
import community.mhc.files.library.write.LibraryFileCommand.StoreContent;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A file of a group's library: added, then given its content once, perhaps removed, which is the end of it. Members add files;
 * the uploader gives the content; the uploader and the group's moderators remove it. Each step checks the right as it is then:
 * a member who left the group changes nothing in its library. For callers who may not see the group's library, the file does not
 * exist.
 */
@Aggregate
class LibraryFile {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Added added;
    private @Nullable String sha256;
    private boolean removed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Add c, GroupStandings standings) {
        var standing = standings.of(c.groupId(), c.by());
        if (!standing.seesLibrary()) throw notFound();
        if (!standing.changesLibrary()) throw notAMember();
        if (added != null) {
            if (removed || !added.equals(c.done())) throw ID_REUSED.because("Choose a new id for another file.");
            return;
        }
        apply(c.done());
    }

    @CommandHandler
    FileName handle(AdmitContent c, GroupStandings standings) {
        var file = ofUploader(c.by(), standings);
        if (sha256 != null && !isStored(c.sha256())) throw otherContent();
        return new FileName(file.name());
    }

    /** Never refuses content that the file has: refused content gets erased. */
    @CommandHandler
    void handle(StoreContent c, GroupStandings standings) {
        if (!removed && isUploader(c.by()) && isStored(c.sha256())) return;
        ofUploader(c.by(), standings);
        if (sha256 != null) throw otherContent();
        var kind = c.kind().mediaType();
        apply(new ContentStored(c.fileId(), kind, c.size(), c.sha256().hex()));
    }

    @CommandHandler
    void handle(Remove c, GroupStandings standings) {
        var standing = standingOf(c.by(), standings);
        if (added == null || !standing.seesLibrary()) throw notFound();
        if (!isUploader(c.by()) && !standing.moderates())
            throw refusalToOthers(NOT_YOURS_TO_REMOVE.because("Ask a moderator of the group."));
        if (!standing.changesLibrary()) throw removed ? notFound() : notAMember();
        if (removed) return;
        apply(new Removed(added.fileId(), added.groupId(), c.by()));
    }

    @EventSourcingHandler
    void on(Added e) {
        id = e.fileId();
        added = e;
    }

    @EventSourcingHandler
    void on(ContentStored e) {
        sha256 = e.sha256();
    }

    @EventSourcingHandler
    void on(Removed e) {
        removed = true;
    }

    private Added ofUploader(UUID member, GroupStandings standings) {
        var standing = standingOf(member, standings);
        if (added == null || removed || !standing.seesLibrary()) throw notFound();
        if (!isUploader(member)) throw refusalToOthers(NOT_THE_UPLOADER.because("Add a file of your own."));
        if (!standing.changesLibrary()) throw notAMember();
        return added;
    }

    private Standing standingOf(UUID member, GroupStandings standings) {
        return added == null ? Standing.NONE : standings.of(added.groupId(), member);
    }

    private boolean isUploader(UUID member) {
        return added != null && added.uploadedBy().equals(member);
    }

    private boolean isStored(Sha256 content) {
        return content.hex().equals(sha256);
    }

    /** Only its uploader knows of a file that is not listed because it has no content yet or is removed. */
    private Refusal refusalToOthers(Refusal ofListedFile) {
        return sha256 == null || removed ? notFound() : ofListedFile;
    }

    private static Refusal otherContent() {
        return CONTENT_ALREADY_STORED.because("Add the new content as another file.");
    }

    private static Refusal notAMember() {
        return NOT_A_MEMBER.because("Join the group first.");
    }

    private static Refusal notFound() {
        return NOT_FOUND.because("There is no such file.");
    }
}
