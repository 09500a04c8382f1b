package community.mhc.forum.group.write;

import community.mhc.forum.ForumIds;
import community.mhc.forum.NothingThere;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.GroupEvent.Founded;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.group.write.GroupCommand.Found;
import community.mhc.forum.group.write.MembershipCommand.Approve;
import community.mhc.forum.group.write.MembershipCommand.ChangeRole;
import community.mhc.forum.group.write.MembershipCommand.Decline;
import community.mhc.forum.group.write.MembershipCommand.Join;
import community.mhc.forum.group.write.MembershipCommand.Leave;
import community.mhc.forum.stream.Aggregates;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Founding a group, and everything between a group and its people. */
@Component
class GroupCommands {

    private final Aggregates<Group> groups;
    private final Aggregates<Membership> memberships;
    private final StandingByEvents standing;

    GroupCommands(Repository<Group> groups, Repository<Membership> memberships, StandingByEvents standing) {
        this.groups = new Aggregates<>(groups, Group::new);
        this.memberships = new Aggregates<>(memberships, Membership::new);
        this.standing = standing;
    }

    @CommandHandler
    UUID handle(Found c) {
        var founded =
                new Founded(c.groupId(), c.name(), c.purpose(), c.access().word(), c.ownerId());
        groups.decideAnew(ForumIds.chosen(c.groupId()), group -> group.found(founded));
        memberships.decideAnew(
                MembershipId.of(c.groupId(), c.ownerId()), owner -> owner.found(c.groupId(), c.ownerId()));
        return c.groupId();
    }

    @CommandHandler
    Role handle(Join c) {
        var access = accessTo(c.groupId());
        return memberships.decideAnew(
                MembershipId.of(c.groupId(), c.memberId()), who -> who.enter(c.groupId(), c.memberId(), access));
    }

    /** Who never was in the group has left it, so to say. */
    @CommandHandler
    void handle(Leave c) {
        accessTo(c.groupId());
        memberships.decideIfThere(
                MembershipId.of(c.groupId(), c.memberId()), who -> who.leave(c.groupId(), c.memberId()));
    }

    @CommandHandler
    void handle(Approve c) {
        standing.of(c.groupId(), c.moderatorId()).toModerate();
        memberships.decide(
                MembershipId.of(c.groupId(), c.memberId()),
                who -> who.approve(c.groupId(), c.memberId(), c.moderatorId()));
    }

    @CommandHandler
    void handle(Decline c) {
        standing.of(c.groupId(), c.moderatorId()).toModerate();
        memberships.decide(
                MembershipId.of(c.groupId(), c.memberId()),
                who -> who.decline(c.groupId(), c.memberId(), c.moderatorId()));
    }

    @CommandHandler
    void handle(ChangeRole c) {
        standing.of(c.groupId(), c.ownerId()).toOwn();
        memberships.decide(
                MembershipId.of(c.groupId(), c.memberId()), who -> who.changeRole(c.groupId(), c.memberId(), c.role()));
    }

    private Access accessTo(UUID groupId) {
        return groups.ask(groupId, Group::access).orElseThrow(NothingThere::refusal);
    }
}
