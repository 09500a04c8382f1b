package community.mhc.notification.inbox.events;

import java.util.UUID;

/** What can happen to a notification. */
public sealed interface NotificationEvent permits NotificationRaised, NotificationRead {

    UUID notificationId();

    UUID recipientId();
}
