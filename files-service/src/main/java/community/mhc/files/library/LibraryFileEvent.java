package community.mhc.files.library;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a file of a library. Names and fields are stored: they never change. */
public sealed interface LibraryFileEvent {

    /** The file's UUID. */
    UUID fileId();

    /**
     * A member gave a file its place in a group's library; the content follows.
     *
     * @param folder path from the top of the library, {@code /} between names; empty at the top
     * @param tags lower case, each once, in alphabetical order
     */
    @Revision("1")
    record Added(
            UUID fileId,
            UUID groupId,
            @PersonalData String folder,
            @PersonalData String name,
            @PersonalData List<String> tags,
            UUID uploadedBy)
            implements LibraryFileEvent {}

    /**
     * The content of a file is on disk. It happens once: other content is another file.
     *
     * @param kind media type, detected from the content
     * @param size bytes, at least 1
     * @param sha256 64 lower-case hexadecimal digits
     */
    @Revision("1")
    record ContentStored(UUID fileId, String kind, long size, String sha256) implements LibraryFileEvent {}

    /** The file is out of the library for good; its content is erased from disk. */
    @Revision("1")
    record Removed(UUID fileId, UUID groupId, UUID removedBy) implements LibraryFileEvent {}
}
