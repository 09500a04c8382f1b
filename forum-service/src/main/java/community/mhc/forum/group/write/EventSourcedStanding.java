package community.mhc.forum.group.write;

import community.mhc.forum.NothingThere;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.Standing;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.stream.Neighbour;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two short streams tell what somebody may do: the membership's and, for those outside, the group's. */
@Component
class EventSourcedStanding implements StandingByEvents {

    private final Repository<Group> groups;
    private final Repository<Membership> memberships;

    EventSourcedStanding(Repository<Group> groups, Repository<Membership> memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    @Override
    public Standing of(UUID groupId, UUID memberId) {
        var role = role(groupId, memberId);
        if (role != null && role.isInside()) return Standing.inside(role);
        var access = Neighbour.ask(groups, groupId, Group::access).orElseThrow(NothingThere::refusal);
        return new Standing(access, role);
    }

    private @Nullable Role role(UUID groupId, UUID memberId) {
        return Neighbour.ask(memberships, MembershipId.of(groupId, memberId), who -> Optional.ofNullable(who.role()))
                .flatMap(role -> role)
                .orElse(null);
    }
}
