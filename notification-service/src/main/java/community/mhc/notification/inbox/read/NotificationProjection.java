package community.mhc.notification.inbox.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.notification.inbox.Inboxes;
import community.mhc.notification.inbox.NotificationView;
import community.mhc.notification.inbox.Retitled;
import community.mhc.notification.inbox.Views;
import community.mhc.notification.inbox.events.AllNotificationsRead;
import community.mhc.notification.inbox.events.NotificationRaised;
import community.mhc.notification.inbox.events.NotificationRead;
import community.mhc.notification.people.MemberCard;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Every member's notifications, ready to send. */
@Component
@ProcessingGroup(Inboxes.PROJECTION)
class NotificationProjection implements Retitled {

    private final MongoCollection<NotificationView> notifications;
    private final Views views;

    NotificationProjection(ViewCollections collections, Views views) {
        this.notifications = collections.collection(Inboxes.PROJECTION, Inboxes.NOTIFICATIONS, NotificationView.class);
        this.views = views;
    }

    /**
     * Names and titles may arrive in the very moment of writing. They are remembered before they are shown, so either the
     * second look here finds them, or their message finds this notification.
     */
    @EventHandler
    void on(NotificationRaised e, @Timestamp Instant at, TrackingToken token) {
        NotificationView view = views.of(e, at, token.position().orElseThrow());
        insertOnce(view);
        NotificationView now = views.of(e, at, view.position());
        if (!now.actor().equals(view.actor())) show(now.actor());
        if (!now.about().equals(view.about()) && now.subjectId() != null) show(now.subjectId(), now.about());
    }

    @EventHandler
    void on(NotificationRead e, @Timestamp Instant at) {
        notifications.updateOne(and(eq(e.notificationId()), eq("readAt", null)), set("readAt", at));
    }

    @EventHandler
    void on(AllNotificationsRead e, @Timestamp Instant at) {
        notifications.updateMany(
                and(eq("recipientId", e.recipientId()), eq("readAt", null), lte("position", e.upTo())),
                set("readAt", at));
    }

    @Override
    public void show(MemberCard card) {
        notifications.updateMany(eq("actor.id", card.id()), set("actor", card));
    }

    @Override
    public void show(UUID subject, String title) {
        notifications.updateMany(eq("subjectId", subject), set("about", title));
    }

    @ResetHandler
    void reset() {
        notifications.deleteMany(new Document());
    }

    /** When a batch is handled again, what was read in it must not become unread. */
    private void insertOnce(NotificationView view) {
        try {
            notifications.insertOne(view);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }
}
