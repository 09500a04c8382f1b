package community.mhc.forum.group.write;

import static community.mhc.forum.group.GroupError.ALREADY_A_MEMBER;
import static community.mhc.forum.group.GroupError.OWNER_CANNOT_LEAVE;
import static community.mhc.forum.group.GroupError.OWNER_STAYS_OWNER;
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
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One person in one group: outside, asking, member, moderator or owner. Outside again after leaving or being declined, and free
 * to come back. Doing what is done already changes nothing.
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

    /** @return {@link Role#REQUESTED} where a closed group is asked */
    Role enter(UUID groupId, UUID memberId, Access access) {
        if (role != null) return role;
        boolean open = access == Access.OPEN;
        apply(
                open
                        ? new Joined(groupId, memberId, Role.MEMBER.word(), null)
                        : new Requested(groupId, memberId));
        return open ? Role.MEMBER : Role.REQUESTED;
    }

    Role found(UUID groupId, UUID ownerId) {
        if (role == null) apply(new Joined(groupId, ownerId, Role.OWNER.word(), null));
        return Role.OWNER;
    }

    void leave(UUID groupId, UUID memberId) {
        if (role == null) return;
        if (role == Role.OWNER) throw OWNER_CANNOT_LEAVE.because("A group always has an owner.");
        apply(
                role == Role.REQUESTED
                        ? new Withdrawn(groupId, memberId)
                        : new Left(groupId, memberId));
    }

    void approve(UUID groupId, UUID memberId, UUID moderatorId) {
        if (role == null) throw NothingThere.refusal();
        if (role == Role.REQUESTED) apply(new Joined(groupId, memberId, Role.MEMBER.word(), moderatorId));
    }

    void decline(UUID groupId, UUID memberId, UUID moderatorId) {
        if (declined) return;
        if (role == null) throw NothingThere.refusal();
        if (role.isInside()) throw ALREADY_A_MEMBER.because("Only a request can be declined.");
        apply(new Declined(groupId, memberId, moderatorId));
    }

    void changeRole(UUID groupId, UUID memberId, Role wanted) {
        if (role == null || !role.isInside()) throw NothingThere.refusal();
        if (role == Role.OWNER) throw OWNER_STAYS_OWNER.because("Choose another member.");
        if (role != wanted) apply(new RoleChanged(groupId, memberId, wanted.word()));
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
