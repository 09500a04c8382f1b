package community.mhc.files.library.events;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A member gave a file its place in a group's library; the content follows.
 *
 * @param folder path from the top of the library, {@code /} between names; empty at the top
 * @param tags lower case, each once, in alphabetical order
 */
@Revision("1")
public record FileAdded(
        String fileId,
        String groupId,
        @PersonalData String folder,
        @PersonalData String name,
        @PersonalData List<String> tags,
        String uploadedBy)
        implements LibraryFileEvent {}
