package community.mhc.forum.group.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A member left the group. */
@Revision("1")
public record MemberLeft(UUID groupId, UUID memberId) implements MembershipEvent {}
