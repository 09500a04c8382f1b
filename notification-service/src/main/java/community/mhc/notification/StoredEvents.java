package community.mhc.notification;

import community.mhc.chassis.store.EventTypes;
import community.mhc.notification.inbox.events.AllNotificationsRead;
import community.mhc.notification.inbox.events.NotificationRaised;
import community.mhc.notification.inbox.events.NotificationRead;
import community.mhc.notification.live.events.ThreadStirred;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name under which each event is stored, for ever. */
@Configuration(proxyBeanMethods = false)
class StoredEvents {

    @Bean
    static EventTypes eventTypes() {
        return EventTypes.in("notification")
                .type(NotificationRaised.class, "notification-raised")
                .type(NotificationRead.class, "notification-read")
                .type(AllNotificationsRead.class, "all-notifications-read")
                .type(ThreadStirred.class, "thread-stirred");
    }
}
