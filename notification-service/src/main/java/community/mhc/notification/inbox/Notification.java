package community.mhc.notification.inbox;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notification as its recipient sees it.
 *
 * @param actor who did it
 * @param about title of the thread, announcement or job, or name of the group; empty where it is about a person alone, or
 *     its title has not arrived yet
 * @param readAt null while unread
 */
public record Notification(
        UUID id,
        Kind kind,
        MemberRef actor,
        String about,
        Link link,
        Instant at,
        @Nullable Instant readAt) {}
