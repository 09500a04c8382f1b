package community.mhc.forum.announcement.events;

import java.util.UUID;

/** Something that happened to an announcement. */
public sealed interface AnnouncementEvent permits AnnouncementPublished {

    UUID announcementId();

    UUID groupId();
}
