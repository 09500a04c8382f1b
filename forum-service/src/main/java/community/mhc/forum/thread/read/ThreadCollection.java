package community.mhc.forum.thread.read;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import org.springframework.stereotype.Component;

/** The collection of threads, and what it is read by: a group's list, and the cards of a member. */
@Component
class ThreadCollection implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "threads";

    static final String NAME = "threads";

    private final ViewCollections views;

    ThreadCollection(ViewCollections views) {
        this.views = views;
    }

    @Override
    public void prepare(MongoDatabase database) {
        var threads = views.collection(PROJECTION, NAME);
        threads.createIndex(compoundIndex(ascending("groupId"), descending("activity")));
    }
}
