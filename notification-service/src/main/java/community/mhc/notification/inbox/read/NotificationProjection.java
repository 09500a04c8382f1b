package community.mhc.notification.inbox.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import community.mhc.chassis.views.Batch;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.notification.inbox.InboxEvent;
import community.mhc.notification.inbox.Inboxes;
import community.mhc.notification.inbox.NotificationEvent;
import community.mhc.notification.inbox.NotificationView;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Every member's notifications. */
@Component
@ProcessingGroup(Inboxes.PROJECTION)
class NotificationProjection {

    private final MongoCollection<NotificationView> notifications;

    NotificationProjection(ViewCollections views) {
        this.notifications = views.collection(Inboxes.PROJECTION, Inboxes.NOTIFICATIONS, NotificationView.class);
    }

    @EventHandler
    void on(NotificationEvent.Raised e, @Timestamp Instant at, TrackingToken token) {
        Once.insert(notifications, NotificationView.of(e, at, Once.position(token)));
    }

    @EventHandler
    void on(NotificationEvent.Read e, @Timestamp Instant at) {
        read(new UpdateOneModel<>(and(eq(e.notificationId()), eq("readAt", null)), set("readAt", at)));
    }

    @EventHandler
    void on(InboxEvent.AllRead e, @Timestamp Instant at) {
        read(new UpdateManyModel<>(
                and(eq("recipientId", e.recipientId()), eq("readAt", null), lte("position", e.upTo())),
                set("readAt", at)));
    }

    /** Can be repeated as it is: a notification's position is that of its beginning, and counts no later event. */
    private void read(WriteModel<NotificationView> change) {
        Batch.write(notifications, List.of(change));
    }
}
