package community.mhc.forum.thread.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.forum.text.WellFormed;
import community.mhc.forum.thread.write.ThreadCommand.Lock;
import community.mhc.forum.thread.write.ThreadCommand.Open;
import community.mhc.forum.thread.write.ThreadCommand.Unlock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening and locking threads. */
@RestController
@RequestMapping("/api/v1/threads/{id}")
class ThreadCommandEndpoint {

    /** @param body Markdown of the opening post */
    record NewThread(
            @NotNull UUID groupId,
            @NotBlank @Size(min = 3, max = 200) @WellFormed String title,

            @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
            String body) {}

    private final Commands commands;

    ThreadCommandEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created open(@PathVariable UUID id, @Valid @RequestBody NewThread thread, Caller caller) {
        commands.send(new Open(id, thread.groupId(), caller.memberId(), thread.title(), thread.body()));
        return new Created(id);
    }

    @PostMapping("/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable UUID id, Caller caller) {
        commands.send(new Lock(id, caller.memberId()));
    }

    @PostMapping("/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id, Caller caller) {
        commands.send(new Unlock(id, caller.memberId()));
    }
}
