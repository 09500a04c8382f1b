package community.mhc.forum.group.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Who had asked to be let in asks no more. */
@Revision("1")
public record MembershipRequestWithdrawn(UUID groupId, UUID memberId) implements MembershipEvent {}
