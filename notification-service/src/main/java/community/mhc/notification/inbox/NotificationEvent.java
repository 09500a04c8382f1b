package community.mhc.notification.inbox;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happens to a notification. Names and fields are stored: they never change. */
public sealed interface NotificationEvent {

    UUID notificationId();

    UUID recipientId();

    /**
     * Something happened that concerns {@code recipientId}. Only ids are stored: what people and things are called is looked up
     * when it is shown.
     *
     * @param kind such as {@code reply}, in kebab case
     * @param actorId who did it
     * @param place where to look
     */
    @Revision("1")
    record Raised(UUID notificationId, UUID recipientId, String kind, UUID actorId, Place place)
            implements NotificationEvent {}

    /** The recipient has taken note of it. */
    @Revision("1")
    record Read(UUID notificationId, UUID recipientId) implements NotificationEvent {}

    /** Where to look: the ids that apply, null the others. */
    record Place(
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
}
