package community.mhc.notification.inbox;

import community.mhc.notification.people.MemberCard;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A notification as stored for its list, ready to send.
 *
 * @param position of the event that raised it, from 1: the order of the list and the id in the live stream
 * @param subjectId what {@code about} is the title of; null where there is none
 */
public record NotificationView(
        @BsonId UUID id,
        UUID recipientId,
        long position,
        Kind kind,
        MemberCard actor,
        @Nullable UUID subjectId,
        String about,
        Link link,
        Instant at,
        @Nullable Instant readAt) {

    public Notification shown() {
        return new Notification(id, kind, actor, about, link, at, readAt);
    }
}
