package community.mhc.forum.group.write;

import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Founding groups; joining, leaving and being let in. */
@RestController
@RequestMapping("/api/v1/groups/{id}")
class GroupCommandEndpoint {

    private final Commands commands;

    GroupCommandEndpoint(Commands commands) {
        this.commands = commands;
    }

    /** Joining takes no details, and refuses those it does not know. */
    record Joining() {}

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created found(@PathVariable UUID id, @Valid @RequestBody NewGroup group, Caller caller) {
        commands.send(new FoundGroup(id, group.name(), group.purpose(), group.access(), caller.memberId()));
        return new Created(id);
    }

    @PutMapping("/members/me")
    MembershipView join(@PathVariable UUID id, @RequestBody Joining joining, Caller caller) {
        return new MembershipView(id, Objects.requireNonNull(commands.send(new JoinGroup(id, caller.memberId()))));
    }

    @DeleteMapping("/members/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, Caller caller) {
        commands.send(new LeaveGroup(id, caller.memberId()));
    }

    @PostMapping("/members/{memberId}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID id, @PathVariable UUID memberId, Caller caller) {
        commands.send(new ApproveMember(id, memberId, caller.memberId()));
    }

    @PostMapping("/members/{memberId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @PathVariable UUID memberId, Caller caller) {
        commands.send(new DeclineMember(id, memberId, caller.memberId()));
    }

    @PutMapping("/members/{memberId}/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeRole(
            @PathVariable UUID id, @PathVariable UUID memberId, @Valid @RequestBody NewRole role, Caller caller) {
        commands.send(new ChangeRole(id, memberId, role.role().role(), caller.memberId()));
    }
}
