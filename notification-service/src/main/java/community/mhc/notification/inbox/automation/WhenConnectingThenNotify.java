package community.mhc.notification.inbox.automation;

import community.mhc.chassis.store.Origin;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand.Raise;
import community.mhc.notification.inbox.NotificationEvent.Place;
import community.mhc.notification.integration.MemberEvents.ConnectionAccepted;
import community.mhc.notification.integration.MemberEvents.ConnectionRequested;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * A request to connect concerns the member who is asked; that it was accepted, the one who asked. A request that is declined or
 * withdrawn is not told.
 */
@Component
@ProcessingGroup(Notifying.GROUP)
class WhenConnectingThenNotify {

    private final Notifying notifying;

    WhenConnectingThenNotify(Notifying notifying) {
        this.notifying = notifying;
    }

    @EventHandler
    void on(ConnectionRequested e, EventMessage<?> event, Origin origin) {
        Place place = Place.connection(e.connectionId());
        notifying.all(
                origin, List.of(Raise.about(event.getIdentifier(), e.to(), Kind.CONNECTION_REQUEST, e.from(), place)));
    }

    @EventHandler
    void on(ConnectionAccepted e, EventMessage<?> event, Origin origin) {
        Place place = Place.connection(e.connectionId());
        notifying.all(
                origin, List.of(Raise.about(event.getIdentifier(), e.from(), Kind.CONNECTION_ACCEPTED, e.to(), place)));
    }
}
