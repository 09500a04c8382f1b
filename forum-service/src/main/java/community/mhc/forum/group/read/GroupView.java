package community.mhc.forum.group.read;

import community.mhc.chassis.text.Beginning;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A group as stored: everything that is the same for everybody who looks at it.
 *
 * @param lastActivityAt the last post in any of its threads; its founding while there is none
 * @param sortKey the name in lower case, made unique with the id
 */
public record GroupView(
        @BsonId UUID id,
        String name,
        String purpose,
        Access access,
        int memberCount,
        int threadCount,
        Instant lastActivityAt,
        String sortKey,
        long position) {

    static String sortKey(String name, UUID id) {
        return Beginning.of(name.toLowerCase(Locale.ROOT), Beginning.OF_SORT_KEY) + '\u0001' + id;
    }

    Group seenAs(@Nullable Role role) {
        return new Group(id, name, purpose, access, memberCount, threadCount, lastActivityAt, role);
    }
}
