package community.mhc.files.library.write;

import community.mhc.files.library.FileId;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Folder;
import community.mhc.files.library.Tags;
import community.mhc.files.library.events.FileAdded;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a file its place in a library. The id is chosen by the caller, so sending it twice adds one file. */
public record AddFile(
        @TargetAggregateIdentifier FileId fileId, UUID groupId, Folder folder, FileName name, Tags tags, UUID by) {

    FileAdded done() {
        return new FileAdded(
                fileId.toString(), groupId.toString(), folder.path(), name.value(), tags.values(), by.toString());
    }
}
