package community.mhc.notification.inbox.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The collection of notifications, and what it is read by. */
@Component
class InboxCollection implements CollectionSetup {

    static final String NOTIFICATIONS = "notifications";

    @Override
    public void prepare(MongoDatabase database) {
        MongoCollection<Document> notifications = database.getCollection(NOTIFICATIONS);
        notifications.createIndex(new Document("recipientId", 1).append("position", -1));
        notifications.createIndex(
                new Document("recipientId", 1).append("readAt", 1).append("position", -1));
        notifications.createIndex(new Document("actor.id", 1));
        notifications.createIndex(new Document("subjectId", 1));
    }
}
