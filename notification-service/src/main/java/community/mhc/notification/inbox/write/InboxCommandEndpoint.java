package community.mhc.notification.inbox.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.notification.inbox.Newest;
import community.mhc.notification.inbox.NotificationCommand;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking note. */
@RestController
@RequestMapping("/api/v1/notifications")
class InboxCommandEndpoint {

    private final Commands commands;
    private final Newest newest;

    InboxCommandEndpoint(Commands commands, Newest newest) {
        this.commands = commands;
        this.newest = newest;
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, Caller caller) {
        commands.send(new NotificationCommand.MarkRead(id, caller.memberId()));
    }

    /** Means what the member can see: what is raised a moment later stays unread. */
    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Caller caller) {
        commands.send(MarkAllRead.of(caller.memberId(), newest.positionOf(caller.memberId())));
    }
}
