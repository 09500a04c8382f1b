package community.mhc.member.connection.read;

import community.mhc.member.connection.Direction;
import community.mhc.member.connection.Standing;
import community.mhc.member.profile.MemberCard;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request or a connection of the caller's.
 *
 * @param member the other one
 * @param note what the asker wrote; may be empty
 * @param connectedAt null while it is a request
 */
record Connection(
        UUID id,
        Standing state,
        Direction direction,
        MemberCard member,
        String note,
        Instant requestedAt,
        @Nullable Instant connectedAt) {

    static Connection of(ConnectionView view) {
        return new Connection(
                view.connectionId(),
                view.state(),
                view.direction(),
                view.member(),
                view.note(),
                view.requestedAt(),
                view.connectedAt());
    }
}
