package community.mhc.forum.group.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The owner made a member a "moderator", or a moderator a "member". */
@Revision("1")
public record MemberRoleChanged(UUID groupId, UUID memberId, String role) implements MembershipEvent {}
