package community.mhc.forum.announcement.write;

import java.util.UUID;

/** Say that an announcement was seen. */
record MarkSeen(UUID announcementId, UUID memberId) {}
