package community.mhc.forum.announcement.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.forum.announcement.write.AnnouncementCommand.Publish;
import community.mhc.forum.announcement.write.SightCommand.MarkSeen;
import community.mhc.forum.text.WellFormed;
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

/** Publishing announcements, and saying that one has seen them. */
@RestController
@RequestMapping("/api/v1/announcements/{id}")
class AnnouncementCommandEndpoint {

    /** @param body Markdown */
    record NewAnnouncement(
            @NotNull UUID groupId,
            @NotBlank @Size(min = 3, max = 200) @WellFormed String title,

            @NotBlank @Size(min = 1, max = 20_000) @WellFormed(lines = true)
            String body) {}

    private final Commands commands;

    AnnouncementCommandEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created publish(@PathVariable UUID id, @Valid @RequestBody NewAnnouncement news, Caller caller) {
        commands.send(new Publish(id, news.groupId(), caller.memberId(), news.title(), news.body()));
        return new Created(id);
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable UUID id, Caller caller) {
        commands.send(new MarkSeen(id, caller.memberId()));
    }
}
