package community.mhc.member.connection.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The member who was asked said no. The one who asked is not told; the request is gone. */
@Revision("1")
public record ConnectionDeclined(UUID connectionId, UUID from, UUID to) implements ConnectionEvent {}
