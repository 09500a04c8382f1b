package community.mhc.forum.group.read;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.GroupEvent.Founded;
import community.mhc.forum.group.MembershipEvent.Joined;
import community.mhc.forum.group.MembershipEvent.Left;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Groups with their counters. */
@Component
@ProcessingGroup(GroupCollections.PROJECTION)
class GroupProjection {

    private final MongoCollection<GroupView> groups;

    GroupProjection(ViewCollections views) {
        groups = views.collection(GroupCollections.PROJECTION, GroupCollections.GROUPS, GroupView.class);
    }

    @EventHandler
    void on(Founded e, @Timestamp Instant at, TrackingToken token) {
        var sortKey = GroupView.sortKey(e.name(), e.groupId());
        Once.insert(
                groups,
                new GroupView(
                        e.groupId(),
                        e.name(),
                        e.purpose(),
                        Access.of(e.access()),
                        0,
                        0,
                        at,
                        sortKey,
                        Once.position(token)));
    }

    @EventHandler
    void on(Joined e, TrackingToken token) {
        Once.change(groups, e.groupId(), Once.position(token), inc("memberCount", 1));
    }

    @EventHandler
    void on(Left e, TrackingToken token) {
        Once.change(groups, e.groupId(), Once.position(token), inc("memberCount", -1));
    }

    @EventHandler
    void on(ThreadEvent.Opened e, @Timestamp Instant at, TrackingToken token) {
        Once.change(groups, e.groupId(), Once.position(token), inc("threadCount", 1), set("lastActivityAt", at));
    }

    @EventHandler
    void on(PostEvent.ReplyPosted e, @Timestamp Instant at, TrackingToken token) {
        Once.change(groups, e.groupId(), Once.position(token), set("lastActivityAt", at));
    }
}
