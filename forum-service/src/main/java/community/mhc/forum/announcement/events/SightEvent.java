package community.mhc.forum.announcement.events;

import java.util.UUID;

/** Something that happened between a member and an announcement. The aggregate is the pair of them. */
public sealed interface SightEvent permits AnnouncementSeen {

    UUID announcementId();

    UUID memberId();
}
