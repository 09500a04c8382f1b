package community.mhc.forum.group.read;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import org.springframework.stereotype.Component;

/** The collections of groups and their people, and what they are read by. */
@Component
class GroupCollections implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "groups";

    static final String GROUPS = "groups";
    static final String MEMBERSHIPS = "memberships";

    private final ViewCollections views;

    GroupCollections(ViewCollections views) {
        this.views = views;
    }

    @Override
    public void prepare(MongoDatabase database) {
        views.collection(PROJECTION, GROUPS).createIndex(ascending("sortKey"));
        var memberships = views.collection(PROJECTION, MEMBERSHIPS);
        memberships.createIndex(ascending("groupId", "place", "order"));
        memberships.createIndex(ascending("member", "place"));
    }
}
