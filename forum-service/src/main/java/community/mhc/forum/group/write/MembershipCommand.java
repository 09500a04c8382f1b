package community.mhc.forum.group.write;

import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a membership is told. */
sealed interface MembershipCommand {

    UUID groupId();

    UUID memberId();

    @TargetAggregateIdentifier
    default UUID membershipId() {
        return MembershipId.of(groupId(), memberId());
    }

    /** Joins an open group, or asks to be let into a closed one. */
    record Join(UUID groupId, UUID memberId) implements MembershipCommand {}

    /** Leaves a group, or withdraws the request to be let in. */
    record Leave(UUID groupId, UUID memberId) implements MembershipCommand {}

    /** Lets in a member who asked. */
    record Approve(UUID groupId, UUID memberId, UUID moderatorId) implements MembershipCommand {}

    /** Declines a request to be let in. */
    record Decline(UUID groupId, UUID memberId, UUID moderatorId) implements MembershipCommand {}

    /** Makes a member a moderator, or a moderator a member. */
    record ChangeRole(UUID groupId, UUID memberId, Role role, UUID ownerId) implements MembershipCommand {}
}
