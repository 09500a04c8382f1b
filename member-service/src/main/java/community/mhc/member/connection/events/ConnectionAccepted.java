package community.mhc.member.connection.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The member who was asked said yes: from now on the two are connected. */
@Revision("1")
public record ConnectionAccepted(UUID connectionId, UUID from, UUID to) implements ConnectionEvent {}
