package community.mhc.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.subjects.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Looks into members' lists of notifications. Every question is one range of an index. What is about a closed group that the
 * member is not in any more is not in the list: it would tell them titles and names from inside.
 */
@Component
public class Inboxes implements Newest {

    /** The processing group that writes them. */
    public static final String PROJECTION = "notifications";

    public static final String NOTIFICATIONS = "notifications";

    private final MongoCollection<NotificationView> notifications;
    private final Groups groups;
    private final Subjects subjects;

    Inboxes(ViewCollections views, Groups groups, Subjects subjects) {
        notifications = views.collection(PROJECTION, NOTIFICATIONS, NotificationView.class);
        this.groups = groups;
        this.subjects = subjects;
    }

    /** The newest ones before {@code position}, newest first. */
    public List<NotificationView> before(UUID recipient, long position, boolean unreadOnly, int limit) {
        Bson unread = unreadOnly ? eq("readAt", null) : empty();
        return notifications
                .find(and(of(recipient), unread, lt("position", position)))
                .sort(Sorts.descending("position"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The ones after {@code position}, oldest first. */
    public List<NotificationView> after(UUID recipient, long position, int limit) {
        return notifications
                .find(and(of(recipient), gt("position", position)))
                .sort(Sorts.ascending("position"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** With the titles of what they are about; an empty one where it is not known (yet). */
    public List<Notification> titled(List<NotificationView> views) {
        var titles = subjects.titles(views.stream()
                .map(NotificationView::subjectId)
                .filter(Objects::nonNull)
                .toList());
        return views.stream()
                .map(view -> view.about(titles.getOrDefault(view.subjectId(), "")))
                .toList();
    }

    public long unread(UUID recipient) {
        return notifications.countDocuments(and(of(recipient), eq("readAt", null)));
    }

    private Bson of(UUID recipient) {
        return and(eq("recipientId", recipient), nin("link.groupId", groups.closedTo(recipient)));
    }

    @Override
    public long positionOf(UUID memberId) {
        return before(memberId, Long.MAX_VALUE, false, 1).stream()
                .mapToLong(NotificationView::position)
                .findFirst()
                .orElse(0);
    }
}
