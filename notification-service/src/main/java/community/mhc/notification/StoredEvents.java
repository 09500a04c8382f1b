package community.mhc.notification;

import community.mhc.chassis.store.EventTypes;
import community.mhc.notification.inbox.InboxEvent;
import community.mhc.notification.inbox.NotificationEvent;
import community.mhc.notification.live.events.ThreadStirred;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The name under which each event is stored, for ever. */
@Configuration(proxyBeanMethods = false)
class StoredEvents {

    @Bean
    static EventTypes eventTypes() {
        return EventTypes.in("notification")
                .type(NotificationEvent.Raised.class, "notification-raised")
                .type(NotificationEvent.Read.class, "notification-read")
                .type(InboxEvent.AllRead.class, "all-notifications-read")
                .type(ThreadStirred.class, "thread-stirred");
    }
}
