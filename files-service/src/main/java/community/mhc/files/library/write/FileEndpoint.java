package community.mhc.files.library.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.files.library.FileId;
import jakarta.validation.Valid;
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

    private final Commands commands;

    FileEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created addFile(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewFile file) {
        commands.send(file.with(new FileId(id), caller.memberId()));
        return new Created(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFile(Caller caller, @PathVariable UUID id) {
        commands.send(new RemoveFile(new FileId(id), caller.memberId()));
    }
}
