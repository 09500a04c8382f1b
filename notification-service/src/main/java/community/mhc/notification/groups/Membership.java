package community.mhc.notification.groups;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How a member stands to a group.
 *
 * @param role {@code owner}, {@code moderator}, {@code member}, {@code requested}, or {@code outside} once left or declined
 * @param position of the event that says so, in forum-service's store: none before it counts any more
 */
public record Membership(@BsonId UUID id, UUID groupId, UUID memberId, String role, long position) {}
