package community.mhc.forum.group.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Owner or moderator {@code declinedBy} did not let somebody in. Asking again is possible. */
@Revision("1")
public record MembershipDeclined(UUID groupId, UUID memberId, UUID declinedBy) implements MembershipEvent {}
