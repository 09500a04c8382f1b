package community.mhc.forum.announcement.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An announcement as stored: all but whether the reader has seen it.
 *
 * @param order position of its publication: the order of the list
 */
public record AnnouncementView(
        @BsonId UUID id,
        UUID groupId,
        String groupName,
        String title,
        String html,
        MemberRef author,
        Instant publishedAt,
        long order) {

    Announcement seen(boolean seen) {
        return new Announcement(id, groupId, groupName, title, html, author, publishedAt, seen);
    }
}
