package community.mhc.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a notification leads: only the ids that apply. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
        @Nullable UUID groupId,
        @Nullable UUID threadId,
        @Nullable UUID postId,
        @Nullable UUID jobId,
        @Nullable UUID connectionId,
        @Nullable UUID announcementId) {

    static Link to(Place place) {
        return new Link(
                place.groupId(),
                place.threadId(),
                place.postId(),
                place.jobId(),
                place.connectionId(),
                place.announcementId());
    }
}
