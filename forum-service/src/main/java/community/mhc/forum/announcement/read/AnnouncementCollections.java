package community.mhc.forum.announcement.read;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import org.springframework.stereotype.Component;

/** The collections of announcements and of who reads where, and what they are read by. */
@Component
class AnnouncementCollections implements CollectionSetup {

    /** The processing group that writes them. */
    static final String PROJECTION = "announcements";

    static final String ANNOUNCEMENTS = "announcements";
    static final String READERSHIPS = "announcement_readerships";
    static final String GROUP_NAMES = "announcement_groups";

    private final ViewCollections views;

    AnnouncementCollections(ViewCollections views) {
        this.views = views;
    }

    @Override
    public void prepare(MongoDatabase database) {
        var announcements = views.collection(PROJECTION, ANNOUNCEMENTS);
        announcements.createIndex(compoundIndex(ascending("groupId"), descending("order")));
        views.collection(PROJECTION, READERSHIPS).createIndex(ascending("memberId", "inside"));
    }
}
