package community.mhc.notification.inbox.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The recipient has taken note of it. */
@Revision("1")
public record NotificationRead(UUID notificationId, UUID recipientId) implements NotificationEvent {}
