package community.mhc.member.connection.read;

import community.mhc.member.connection.Direction;
import community.mhc.member.connection.Standing;
import community.mhc.member.profile.MemberCard;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One side of a request or connection: two documents each, one for either member, ready to send.
 *
 * @param id owner and connection
 * @param owner who sees this
 * @param member the other one
 * @param connectedAt null until it was accepted
 * @param place where it stands in the owner's list: its last change, then its id
 */
public record ConnectionView(
        @BsonId String id,
        UUID owner,
        UUID connectionId,
        Standing state,
        Direction direction,
        MemberCard member,
        String note,
        Instant requestedAt,
        @Nullable Instant connectedAt,
        String place,
        long position) {

    static String idOf(UUID owner, UUID connectionId) {
        return owner + ":" + connectionId;
    }

    /** Fixed width, so that the order of texts is the order of times. */
    static String placeOf(Instant at, UUID connectionId) {
        return "%015d:%s".formatted(at.toEpochMilli(), connectionId);
    }
}
