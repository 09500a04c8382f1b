package community.mhc.forum.group;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happens between a person and a group; the aggregate is the pair of them. Names and fields are stored: they never change. */
public sealed interface MembershipEvent {

    UUID groupId();

    UUID memberId();

    /** Somebody asked to be let into a closed group. */
    @Revision("1")
    record Requested(UUID groupId, UUID memberId) implements MembershipEvent {}

    /** Somebody who had asked to be let in took the request back. */
    @Revision("1")
    record Withdrawn(UUID groupId, UUID memberId) implements MembershipEvent {}

    /** Owner or moderator {@code declinedBy} did not let somebody in, who may ask again. */
    @Revision("1")
    record Declined(UUID groupId, UUID memberId, UUID declinedBy) implements MembershipEvent {}

    /** Somebody became "owner" (the founder) or "member"; {@code approvedBy} is null where no approval was needed. */
    @Revision("1")
    record Joined(
            UUID groupId,
            UUID memberId,
            String role,
            @Nullable UUID approvedBy) implements MembershipEvent {}

    /** The owner made a member a "moderator", or a moderator a "member". */
    @Revision("1")
    record RoleChanged(UUID groupId, UUID memberId, String role) implements MembershipEvent {}

    /** A member left the group. */
    @Revision("1")
    record Left(UUID groupId, UUID memberId) implements MembershipEvent {}
}
