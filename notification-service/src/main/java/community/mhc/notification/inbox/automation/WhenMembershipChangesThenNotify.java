package community.mhc.notification.inbox.automation;

import community.mhc.chassis.store.Origin;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand.Raise;
import community.mhc.notification.inbox.NotificationEvent.Place;
import community.mhc.notification.integration.ForumEvents.MemberJoined;
import community.mhc.notification.integration.ForumEvents.MembershipRequested;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** A request to join concerns the group's owner and moderators; that it was granted, the member who asked. */
@Component
@ProcessingGroup(Notifying.GROUP)
class WhenMembershipChangesThenNotify {

    private final Groups groups;
    private final Notifying notifying;

    WhenMembershipChangesThenNotify(Groups groups, Notifying notifying) {
        this.groups = groups;
        this.notifying = notifying;
    }

    @EventHandler
    void on(MembershipRequested e, EventMessage<?> event, Origin origin) {
        String cause = event.getIdentifier();
        Place place = Place.group(e.groupId());
        notifying.all(
                origin,
                groups.moderators(e.groupId()).stream()
                        .map(moderator -> Raise.about(cause, moderator, Kind.JOIN_REQUEST, e.memberId(), place))
                        .toList());
    }

    @EventHandler
    void on(MemberJoined e, EventMessage<?> event, Origin origin) {
        if (e.approvedBy() == null) return;
        Place place = Place.group(e.groupId());
        notifying.all(
                origin,
                List.of(Raise.about(event.getIdentifier(), e.memberId(), Kind.JOIN_APPROVED, e.approvedBy(), place)));
    }
}
