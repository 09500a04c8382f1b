package community.mhc.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.views.ViewCollections;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Looks into members' lists of notifications. Every question is one range of an index. */
@Component
public class Inboxes implements Newest {

    /** The processing group that writes them. */
    public static final String PROJECTION = "notifications";

    public static final String NOTIFICATIONS = "notifications";

    private final MongoCollection<NotificationView> notifications;

    Inboxes(ViewCollections views) {
        notifications = views.collection(PROJECTION, NOTIFICATIONS, NotificationView.class);
    }

    /** The newest ones before {@code position}, newest first. */
    public List<NotificationView> before(UUID recipient, long position, boolean unreadOnly, int limit) {
        Bson unread = unreadOnly ? eq("readAt", null) : empty();
        return notifications
                .find(and(eq("recipientId", recipient), unread, lt("position", position)))
                .sort(Sorts.descending("position"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The ones after {@code position}, oldest first. */
    public List<NotificationView> after(UUID recipient, long position, int limit) {
        return notifications
                .find(and(eq("recipientId", recipient), gt("position", position)))
                .sort(Sorts.ascending("position"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    public long unread(UUID recipient) {
        return notifications.countDocuments(and(eq("recipientId", recipient), eq("readAt", null)));
    }

    @Override
    public long positionOf(UUID memberId) {
        return before(memberId, Long.MAX_VALUE, false, 1).stream()
                .mapToLong(NotificationView::position)
                .findFirst()
                .orElse(0);
    }
}
