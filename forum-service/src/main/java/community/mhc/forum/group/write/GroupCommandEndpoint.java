package community.mhc.forum.group.write;

import com.fasterxml.jackson.annotation.JsonValue;
import community.mhc.chassis.commands.Commands;
import community.mhc.chassis.web.Caller;
import community.mhc.chassis.web.Created;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.write.GroupCommand.Found;
import community.mhc.forum.group.write.MembershipCommand.Approve;
import community.mhc.forum.group.write.MembershipCommand.ChangeRole;
import community.mhc.forum.group.write.MembershipCommand.Decline;
import community.mhc.forum.group.write.MembershipCommand.Join;
import community.mhc.forum.group.write.MembershipCommand.Leave;
import community.mhc.forum.text.WellFormed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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

    /** @param purpose may be empty */
    record NewGroup(
            @NotBlank @Size(min = 3, max = 80) @WellFormed String name,

            @NotNull @Size(max = 500) @WellFormed(lines = true)
            String purpose,

            @NotNull Access access) {}

    /** The role that a member gets. */
    record NewRole(@NotNull Choice role) {

        /** The roles that can be given. */
        enum Choice {
            MODERATOR,
            MEMBER;

            @JsonValue
            String word() {
                return name().toLowerCase(Locale.ROOT);
            }

            Role role() {
                return Role.valueOf(name());
            }
        }
    }

    /** What came of joining: {@link Role#REQUESTED} if somebody has to let the member in first. */
    record MembershipView(UUID groupId, Role role) {}

    /** Joining takes no details, and refuses those it does not know. */
    record Joining() {}

    private final Commands commands;

    GroupCommandEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created found(@PathVariable UUID id, @Valid @RequestBody NewGroup group, Caller caller) {
        commands.send(new Found(id, group.name(), group.purpose(), group.access(), caller.memberId()));
        return new Created(id);
    }

    @PutMapping("/members/me")
    MembershipView join(@PathVariable UUID id, @RequestBody Joining joining, Caller caller) {
        return new MembershipView(id, Objects.requireNonNull(commands.send(new Join(id, caller.memberId()))));
    }

    @DeleteMapping("/members/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, Caller caller) {
        commands.send(new Leave(id, caller.memberId()));
    }

    @PostMapping("/members/{memberId}/approve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID id, @PathVariable UUID memberId, Caller caller) {
        commands.send(new Approve(id, memberId, caller.memberId()));
    }

    @PostMapping("/members/{memberId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @PathVariable UUID memberId, Caller caller) {
        commands.send(new Decline(id, memberId, caller.memberId()));
    }

    @PutMapping("/members/{memberId}/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeRole(
            @PathVariable UUID id, @PathVariable UUID memberId, @Valid @RequestBody NewRole role, Caller caller) {
        commands.send(new ChangeRole(id, memberId, role.role().role(), caller.memberId()));
    }
}
