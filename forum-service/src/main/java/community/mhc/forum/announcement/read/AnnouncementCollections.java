package community.mhc.forum.announcement.read;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import org.springframework.stereotype.Component;

/** The collections of announcements and of who reads where, and what they are read by. */
@Component
class AnnouncementCollections implements CollectionSetup {

    static final String ANNOUNCEMENTS = "announcements";
    static final String READERSHIPS = "announcement_readerships";
    static final String GROUP_NAMES = "announcement_groups";

    @Override
    public void prepare(MongoDatabase database) {
        var announcements = database.getCollection(ANNOUNCEMENTS);
        announcements.createIndex(compoundIndex(ascending("groupId"), descending("order")));
        announcements.createIndex(ascending("author.id"));
        database.getCollection(READERSHIPS).createIndex(ascending("memberId", "inside"));
    }
}
