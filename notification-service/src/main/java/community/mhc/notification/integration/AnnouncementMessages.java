package community.mhc.notification.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An announcement is told to all who are in the group, but not to who made it. */
@Component
class AnnouncementMessages implements IncomingMessages {

    static final String ANNOUNCEMENTS = "forum.announcement.v1";

    private final Groups groups;
    private final Titles titles;
    private final Telling telling;

    AnnouncementMessages(Groups groups, Titles titles, Telling telling) {
        this.groups = groups;
        this.titles = titles;
        this.telling = telling;
    }

    record AnnouncementPublishedV1(UUID announcementId, UUID groupId, UUID authorId, String title) {}

    @Override
    public List<String> topics() {
        return List.of(ANNOUNCEMENTS);
    }

    @Override
    public void on(IncomingMessage message) {
        if (!message.type().equals("forum.announcement-published.v1")) return;
        var e = message.as(AnnouncementPublishedV1.class);
        titles.remember(e.announcementId(), e.title());
        Place place = Place.announcement(e.groupId(), e.announcementId());
        telling.all(
                message,
                groups.members(e.groupId()).stream()
                        .filter(member -> !member.equals(e.authorId()))
                        .map(member -> NotificationCommand.Raise.about(
                                message.id(), member, Kind.ANNOUNCEMENT, e.authorId(), place))
                        .toList());
    }
}
