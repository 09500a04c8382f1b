package community.mhc.forum.announcement.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Batch;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.announcement.AnnouncementEvent.Published;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.text.Markdown;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Announcements, rendered once when published. */
@Component
@ProcessingGroup(AnnouncementCollections.PROJECTION)
class AnnouncementProjection {

    private final MongoCollection<AnnouncementView> announcements;
    private final MongoCollection<GroupName> groups;

    AnnouncementProjection(ViewCollections views) {
        announcements = views.collection(
                AnnouncementCollections.PROJECTION, AnnouncementCollections.ANNOUNCEMENTS, AnnouncementView.class);
        groups = views.collection(
                AnnouncementCollections.PROJECTION, AnnouncementCollections.GROUP_NAMES, GroupName.class);
    }

    @EventHandler
    void on(GroupEvent.Founded e) {
        Once.insert(groups, new GroupName(e.groupId(), e.name()));
    }

    @EventHandler
    void on(Published e, @Timestamp Instant at, TrackingToken token) {
        var html = Markdown.toHtml(e.body());
        var groupName = groupName(e.groupId());
        long order = Once.position(token);
        Once.insert(
                announcements,
                new AnnouncementView(
                        e.announcementId(),
                        e.groupId(),
                        groupName,
                        e.title(),
                        html,
                        new MemberRef(e.authorId()),
                        at,
                        order));
    }

    private String groupName(UUID groupId) {
        Batch.current().send(); // the group itself may be in this batch
        var group = groups.find(eq(groupId)).first();
        if (group == null) throw new IllegalStateException("announced in a group that was not founded");
        return group.name();
    }
}
