package community.mhc.forum.announcement.write;

import java.util.UUID;

/** Announce something to a group. Sending it twice announces it once. */
record PublishAnnouncement(UUID announcementId, UUID groupId, UUID authorId, String title, String body) {}
