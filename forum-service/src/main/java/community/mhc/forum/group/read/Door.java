package community.mhc.forum.group.read;

import community.mhc.forum.group.Access;
import community.mhc.forum.group.Role;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Half of the answer to "who comes in": a group's half (name and access, under the group's id) or a membership's (role, under
 * the membership's id). Both ids follow from the question, so one read by {@code _id} brings both.
 *
 * @param role null in a group's half, and for somebody outside
 */
public record Door(
        @BsonId UUID id,
        @Nullable String groupName,
        @Nullable Access access,
        @Nullable Role role,
        long position) {}
