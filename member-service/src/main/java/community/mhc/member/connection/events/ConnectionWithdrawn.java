package community.mhc.member.connection.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The member who asked took it back before it was answered. */
@Revision("1")
public record ConnectionWithdrawn(UUID connectionId, UUID from, UUID to) implements ConnectionEvent {}
