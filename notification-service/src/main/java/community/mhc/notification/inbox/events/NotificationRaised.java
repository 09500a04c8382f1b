package community.mhc.notification.inbox.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Something happened that concerns {@code recipientId}. Only ids are stored: what people and things are called is looked up
 * when it is shown.
 *
 * @param kind such as {@code reply}, in kebab case
 * @param actorId who did it
 * @param place where to look
 */
@Revision("1")
public record NotificationRaised(UUID notificationId, UUID recipientId, String kind, UUID actorId, Place place)
        implements NotificationEvent {}
