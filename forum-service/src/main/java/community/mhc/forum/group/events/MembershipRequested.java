package community.mhc.forum.group.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Somebody asked to be let into a closed group. */
@Revision("1")
public record MembershipRequested(UUID groupId, UUID memberId) implements MembershipEvent {}
