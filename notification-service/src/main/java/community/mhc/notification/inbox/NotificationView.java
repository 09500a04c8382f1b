package community.mhc.notification.inbox;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A notification as stored for its list.
 *
 * @param position of the event that raised it, from 1: the order of the list and the id in the live stream
 * @param subjectId what has the title that is shown; null where it is about a person alone
 */
public record NotificationView(
        @BsonId UUID id,
        UUID recipientId,
        long position,
        Kind kind,
        MemberRef actor,
        @Nullable UUID subjectId,
        Link link,
        Instant at,
        @Nullable Instant readAt) {

    /** @param position of the event in the store, from 1 */
    public static NotificationView of(NotificationEvent.Raised raised, Instant at, long position) {
        Kind kind = Kind.of(raised.kind());
        return new NotificationView(
                raised.notificationId(),
                raised.recipientId(),
                position,
                kind,
                new MemberRef(raised.actorId()),
                kind.subject(raised.place()),
                Link.to(raised.place()),
                at.truncatedTo(ChronoUnit.MILLIS), // as the database keeps it: list and stream say the same
                null);
    }

    Notification about(String title) {
        return new Notification(id, kind, actor, title, link, at, readAt);
    }
}
