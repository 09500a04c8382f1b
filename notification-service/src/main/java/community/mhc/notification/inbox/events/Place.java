package community.mhc.notification.inbox.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to look: the ids that apply, null the others. */
public record Place(
        @Nullable UUID groupId,
        @Nullable UUID threadId,
        @Nullable UUID postId,
        @Nullable UUID jobId,
        @Nullable UUID connectionId,
        @Nullable UUID announcementId) {

    public static Place post(UUID groupId, UUID threadId, UUID postId) {
        return new Place(groupId, threadId, postId, null, null, null);
    }

    public static Place group(UUID groupId) {
        return new Place(groupId, null, null, null, null, null);
    }

    public static Place announcement(UUID groupId, UUID announcementId) {
        return new Place(groupId, null, null, null, null, announcementId);
    }

    public static Place connection(UUID connectionId) {
        return new Place(null, null, null, null, connectionId, null);
    }

    public static Place job(UUID jobId) {
        return new Place(null, null, null, jobId, null, null);
    }
}
