package community.mhc.notification.inbox.automation;

import community.mhc.chassis.store.Origin;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand.Raise;
import community.mhc.notification.inbox.NotificationEvent.Place;
import community.mhc.notification.integration.ForumEvents.AnnouncementPublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** An announcement concerns everybody in the group but its author. */
@Component
@ProcessingGroup(Notifying.GROUP)
class WhenAnnouncedThenNotify {

    private final Groups groups;
    private final Notifying notifying;

    WhenAnnouncedThenNotify(Groups groups, Notifying notifying) {
        this.groups = groups;
        this.notifying = notifying;
    }

    @EventHandler
    void on(AnnouncementPublished e, EventMessage<?> event, Origin origin) {
        String cause = event.getIdentifier();
        Place place = Place.announcement(e.groupId(), e.announcementId());
        notifying.all(
                origin,
                groups.members(e.groupId()).stream()
                        .filter(member -> !member.equals(e.authorId()))
                        .map(member -> Raise.about(cause, member, Kind.ANNOUNCEMENT, e.authorId(), place))
                        .toList());
    }
}
