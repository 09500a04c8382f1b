package community.mhc.files.library.write;

import community.mhc.files.library.FileKind;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Folder;
import community.mhc.files.library.LibraryFileEvent;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.Tags;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a file of a library is told or asked. */
sealed interface LibraryFileCommand {

    @TargetAggregateIdentifier
    UUID fileId();

    /** Gives a file its place in a library. The caller chooses the id, so sending it twice adds one file. */
    record Add(UUID fileId, UUID groupId, Folder folder, FileName name, Tags tags, UUID by)
            implements LibraryFileCommand {

        LibraryFileEvent.Added done() {
            return new LibraryFileEvent.Added(fileId, groupId, folder.path(), name.value(), tags.values(), by);
        }
    }

    /**
     * Asks whether the file would take this content from this member, before any byte of it is read. Changes nothing; the answer
     * is the file's {@link FileName}.
     */
    record AdmitContent(UUID fileId, Sha256 sha256, UUID by) implements LibraryFileCommand {}

    /** Says that the content of a file is safely on disk. The same content again changes nothing. */
    record StoreContent(UUID fileId, FileKind kind, long size, Sha256 sha256, UUID by) implements LibraryFileCommand {}

    /** Takes a file out of its library, for its uploader and for members who moderate the group. */
    record Remove(UUID fileId, UUID by) implements LibraryFileCommand {}
}
