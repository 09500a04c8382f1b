package community.mhc.notification.inbox.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.notification.inbox.Inboxes;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The collection of notifications, and what it is read by. */
@Component
class InboxCollection implements CollectionSetup {

    private final MongoCollection<Document> notifications;

    InboxCollection(ViewCollections views) {
        notifications = views.collection(Inboxes.PROJECTION, Inboxes.NOTIFICATIONS);
    }

    @Override
    public void prepare(MongoDatabase database) {
        notifications.createIndex(new Document("recipientId", 1).append("position", -1));
        notifications.createIndex(
                new Document("recipientId", 1).append("readAt", 1).append("position", -1));
    }
}
