package community.mhc.forum.group.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody belongs to the group from now on, as "owner" (who founded it) or "member"; {@code approvedBy} is null where no approval was needed. */
@Revision("1")
public record MemberJoined(
        UUID groupId, UUID memberId, String role, @Nullable UUID approvedBy) implements MembershipEvent {}
