package community.mhc.notification.inbox;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to all of a member's notifications at once. Names and fields are stored: they never change. */
public sealed interface InboxEvent {

    /**
     * The recipient has taken note of everything so far.
     *
     * @param upTo position of the newest notification that this means; later ones are unread
     */
    @Revision("1")
    record AllRead(UUID recipientId, long upTo) implements InboxEvent {}
}
