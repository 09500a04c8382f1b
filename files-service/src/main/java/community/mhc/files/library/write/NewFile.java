package community.mhc.files.library.write;

import community.mhc.chassis.text.BoundedText;
import community.mhc.files.library.FileId;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Folder;
import community.mhc.files.library.Tags;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The body that adds a file.
 *
 * @param folder path from the top of the library with {@code /} between names, at most four of them; empty for the top
 * @param tags kept in lower case, each once
 */
record NewFile(
        @NotNull UUID groupId,

        @NotNull @BoundedText(max = Folder.MAX_LENGTH, regexp = Folder.PATTERN)
        String folder,

        @NotNull @BoundedText(min = 1, max = FileName.MAX_LENGTH, regexp = FileName.PATTERN)
        String name,

        @NotNull @Size(max = Tags.MAX_COUNT)
        List<@NotNull @BoundedText(min = 1, max = Tags.MAX_LENGTH, regexp = Tags.PATTERN) String> tags) {

    AddFile with(FileId id, UUID by) {
        return new AddFile(id, groupId, new Folder(folder), new FileName(name), Tags.of(tags), by);
    }
}
