package community.mhc.forum.announcement.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.announcement.SightEvent.Seen;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.group.MembershipId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Who reads announcements where, and which they have seen. */
@Component
@ProcessingGroup(AnnouncementCollections.PROJECTION)
class ReadershipProjection {

    private final MongoCollection<Readership> readerships;

    ReadershipProjection(ViewCollections views) {
        readerships = views.collection(
                AnnouncementCollections.PROJECTION, AnnouncementCollections.READERSHIPS, Readership.class);
    }

    @EventHandler
    void on(MembershipEvent.Joined e, TrackingToken token) {
        var id = MembershipId.of(e.groupId(), e.memberId());
        long position = Once.position(token);
        Once.insert(readerships, new Readership(id, e.groupId(), e.memberId(), true, List.of(), position));
        Once.change(readerships, id, position, set("inside", true));
    }

    @EventHandler
    void on(MembershipEvent.Left e, TrackingToken token) {
        var id = MembershipId.of(e.groupId(), e.memberId());
        Once.change(readerships, id, Once.position(token), set("inside", false));
    }

    /** A set takes each id once, so this can be repeated as it is. */
    @EventHandler
    void on(Seen e) {
        Once.make(
                readerships,
                eq(MembershipId.of(e.groupId(), e.memberId())),
                combine(
                        addToSet("seen", e.announcementId()),
                        setOnInsert("groupId", e.groupId()),
                        setOnInsert("memberId", e.memberId()),
                        setOnInsert("inside", false),
                        setOnInsert(Once.POSITION, 0L)));
    }
}
