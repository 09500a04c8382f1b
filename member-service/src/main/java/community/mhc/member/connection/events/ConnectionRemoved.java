package community.mhc.member.connection.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Two who were connected no longer are.
 *
 * @param by which of the two ended it
 */
@Revision("1")
public record ConnectionRemoved(UUID connectionId, UUID from, UUID to, UUID by) implements ConnectionEvent {}
