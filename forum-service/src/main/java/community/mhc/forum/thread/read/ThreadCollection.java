package community.mhc.forum.thread.read;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import org.springframework.stereotype.Component;

/** The collection of threads, and what it is read by: a group's list, and the cards of a member. */
@Component
class ThreadCollection implements CollectionSetup {

    static final String NAME = "threads";

    @Override
    public void prepare(MongoDatabase database) {
        var threads = database.getCollection(NAME);
        threads.createIndex(compoundIndex(ascending("groupId"), descending("activity")));
        threads.createIndex(ascending("author.id"));
        threads.createIndex(ascending("lastReplyBy.id"));
    }
}
