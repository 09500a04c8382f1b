package community.mhc.forum.integration;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.forum.announcement.AnnouncementEvent;
import community.mhc.forum.announcement.SightEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others get to know of announcements. */
final class AnnouncementMessages {

    static final String ANNOUNCEMENTS = "forum.announcement.v1";

    private AnnouncementMessages() {}

    record AnnouncementPublishedV1(UUID announcementId, UUID groupId, UUID authorId, String title) {}

    static OutgoingMessage of(AnnouncementEvent event) {
        return switch (event) {
            case AnnouncementEvent.Published e ->
                new OutgoingMessage(
                        ANNOUNCEMENTS,
                        "forum.announcement-published.v1",
                        new AnnouncementPublishedV1(e.announcementId(), e.groupId(), e.authorId(), e.title()));
        };
    }

    /** Null: what a member has read stays between them and the forum. */
    static @Nullable OutgoingMessage of(SightEvent event) {
        return switch (event) {
            case SightEvent.Seen e -> null;
        };
    }
}
