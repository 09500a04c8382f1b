package community.mhc.forum.announcement.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;

/**
 * An announcement as one member sees it.
 *
 * @param html safe to put into a page
 * @param seen whether this member said that they have seen it
 */
record Announcement(
        UUID id,
        UUID groupId,
        String groupName,
        String title,
        String html,
        MemberRef author,
        Instant publishedAt,
        boolean seen) {}
