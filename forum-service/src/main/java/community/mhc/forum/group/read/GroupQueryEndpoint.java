package community.mhc.forum.group.read;

import community.mhc.chassis.openapi.AlsoRefuses;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.web.Caller;
import community.mhc.forum.text.WellFormed;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups and their people, to read. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupQueryEndpoint {

    private final FindGroups groups;
    private final FindMembers members;

    GroupQueryEndpoint(FindGroups groups, FindMembers members) {
        this.groups = groups;
        this.members = members;
    }

    @GetMapping
    Page<Group> groups(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") @Size(max = 100) @WellFormed String q,
            Caller caller,
            Limit limit,
            @Nullable Cursor cursor) {
        return groups.by(caller.memberId(), mine, q, limit, cursor);
    }

    @GetMapping("/{id}")
    Group group(@PathVariable UUID id, Caller caller) {
        return groups.one(id, caller.memberId());
    }

    @GetMapping("/{id}/members")
    Page<GroupMember> members(@PathVariable UUID id, Caller caller, Limit limit, @Nullable Cursor cursor) {
        return members.of(id, caller.memberId(), limit, cursor);
    }

    @AlsoRefuses(403)
    @GetMapping("/{id}/requests")
    Page<GroupMember> requests(@PathVariable UUID id, Caller caller, Limit limit, @Nullable Cursor cursor) {
        return members.askingToJoin(id, caller.memberId(), limit, cursor);
    }
}
