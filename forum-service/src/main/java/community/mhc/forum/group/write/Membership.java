package community.mhc.forum.group.write;

import static community.mhc.forum.group.GroupError.ALREADY_A_MEMBER;
import static community.mhc.forum.group.GroupError.OWNER_CANNOT_LEAVE;
import static community.mhc.forum.group.GroupError.OWNER_STAYS_OWNER;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.forum.NothingThere;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.group.MembershipEvent.Declined;
import community.mhc.forum.group.MembershipEvent.Joined;
import community.mhc.forum.group.MembershipEvent.Left;
import community.mhc.forum.group.MembershipEvent.Requested;
import community.mhc.forum.group.MembershipEvent.RoleChanged;
import community.mhc.forum.group.MembershipEvent.Withdrawn;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.group.write.MembershipCommand.Approve;
import community.mhc.forum.group.write.MembershipCommand.ChangeRole;
import community.mhc.forum.group.write.MembershipCommand.Decline;
import community.mhc.forum.group.write.MembershipCommand.Join;
import community.mhc.forum.group.write.MembershipCommand.Leave;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One person in one group: outside, asking, member, moderator or owner. They are outside again after leaving or being declined,
 * and free to come back. Doing what is already done changes nothing. Before its first event it is the membership of somebody
 * outside; so every command creates it if it is missing, and a caller's rights are checked before it says that nothing is there.
 */
@Aggregate(lockFactory = "optimistic")
class Membership {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Role role;
    private boolean declined;

    @Nullable
    Role role() {
        return role;
    }

    /** The membership of a group's founder. */
    static Membership ofOwner(UUID groupId, UUID ownerId) {
        apply(new Joined(groupId, ownerId, Role.OWNER.word(), null));
        return new Membership();
    }

    /** @return {@link Role#REQUESTED} if the group is closed */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Role handle(Join c, StandingByEvents standing) {
        if (role != null) return role;
        boolean open = standing.of(c.groupId(), c.memberId()).access() == Access.OPEN;
        apply(
                open
                        ? new Joined(c.groupId(), c.memberId(), Role.MEMBER.word(), null)
                        : new Requested(c.groupId(), c.memberId()));
        return open ? Role.MEMBER : Role.REQUESTED;
    }

    /** Changes nothing for somebody outside, as long as there is such a group. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Leave c, StandingByEvents standing) {
        standing.of(c.groupId(), c.memberId());
        if (role == null) return;
        if (role == Role.OWNER) throw OWNER_CANNOT_LEAVE.because("A group always has an owner.");
        apply(role == Role.REQUESTED ? new Withdrawn(c.groupId(), c.memberId()) : new Left(c.groupId(), c.memberId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Approve c, StandingByEvents standing) {
        standing.of(c.groupId(), c.moderatorId()).toModerate();
        if (role == null) throw NothingThere.refusal();
        if (role == Role.REQUESTED) apply(new Joined(c.groupId(), c.memberId(), Role.MEMBER.word(), c.moderatorId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Decline c, StandingByEvents standing) {
        standing.of(c.groupId(), c.moderatorId()).toModerate();
        if (declined) return;
        if (role == null) throw NothingThere.refusal();
        if (role.isInside()) throw ALREADY_A_MEMBER.because("Only a request can be declined.");
        apply(new Declined(c.groupId(), c.memberId(), c.moderatorId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeRole c, StandingByEvents standing) {
        standing.of(c.groupId(), c.ownerId()).toOwn();
        if (role == null || !role.isInside()) throw NothingThere.refusal();
        if (role == Role.OWNER) throw OWNER_STAYS_OWNER.because("Choose another member.");
        if (role != c.role())
            apply(new RoleChanged(c.groupId(), c.memberId(), c.role().word()));
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        id = MembershipId.of(event.groupId(), event.memberId());
        declined = event instanceof Declined;
        role = switch (event) {
            case Requested asked -> Role.REQUESTED;
            case Joined joined -> Role.of(joined.role());
            case RoleChanged changed -> Role.of(changed.role());
            case Withdrawn withdrawn -> null;
            case Declined no -> null;
            case Left left -> null;
        };
    }
}
