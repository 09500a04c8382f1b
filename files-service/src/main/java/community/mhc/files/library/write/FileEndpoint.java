package community.mhc.files.library.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.text.BoundedText;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Folder;
import community.mhc.files.library.Tags;
import community.mhc.files.library.write.LibraryFileCommand.Add;
import community.mhc.files.library.write.LibraryFileCommand.Remove;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adding files and removing them. */
@RestController
@RequestMapping("/api/v1/files/{id}")
class FileEndpoint {

    /**
     * The body that adds a file.
     *
     * @param folder path from the top of the library with {@code /} between names, at most four of them; empty for the top
     * @param tags stored in lower case, each once
     */
    record NewFile(
            @NotNull UUID groupId,

            @NotNull @BoundedText(max = Folder.MAX_LENGTH, regexp = Folder.PATTERN)
            String folder,

            @NotNull @BoundedText(min = 1, max = FileName.MAX_LENGTH, regexp = FileName.PATTERN)
            String name,

            @NotNull @Size(max = Tags.MAX_COUNT)
            List<@NotNull @BoundedText(min = 1, max = Tags.MAX_LENGTH, regexp = Tags.PATTERN) String> tags) {

        Add with(UUID id, UUID by) {
            return new Add(id, groupId, new Folder(folder), new FileName(name), Tags.of(tags), by);
        }
    }

    private final Commands commands;

    FileEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created addFile(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewFile file) {
        commands.send(file.with(id, caller.memberId()));
        return new Created(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFile(Caller caller, @PathVariable UUID id) {
        commands.send(new Remove(id, caller.memberId()));
    }
}
