package community.mhc.notification.inbox.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * The recipient has taken note of everything so far.
 *
 * @param upTo position of the newest notification that this means; later ones are unread
 */
@Revision("1")
public record AllNotificationsRead(UUID recipientId, long upTo) {}
