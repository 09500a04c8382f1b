package community.mhc.forum.announcement.read;

import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one member reads in one group.
 *
 * @param id of the membership
 * @param inside false for a member who left, and for one who reads an open group from outside
 * @param seen announcements of the group that the member has seen
 */
public record Readership(
        @BsonId UUID id, UUID groupId, UUID memberId, boolean inside, List<UUID> seen, long position) {}
