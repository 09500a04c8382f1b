package community.mhc.forum.group.read;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import org.springframework.stereotype.Component;

/** The collections of groups and their people, and what they are read by. */
@Component
class GroupCollections implements CollectionSetup {

    static final String GROUPS = "groups";
    static final String MEMBERSHIPS = "memberships";

    @Override
    public void prepare(MongoDatabase database) {
        database.getCollection(GROUPS).createIndex(ascending("sortKey"));
        var memberships = database.getCollection(MEMBERSHIPS);
        memberships.createIndex(ascending("groupId", "place", "order"));
        memberships.createIndex(ascending("member.id", "place"));
    }
}
