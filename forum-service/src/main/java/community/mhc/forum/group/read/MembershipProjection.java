package community.mhc.forum.group.read;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.group.MembershipEvent.Declined;
import community.mhc.forum.group.MembershipEvent.Joined;
import community.mhc.forum.group.MembershipEvent.Left;
import community.mhc.forum.group.MembershipEvent.Requested;
import community.mhc.forum.group.MembershipEvent.RoleChanged;
import community.mhc.forum.group.MembershipEvent.Withdrawn;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.read.GroupMember.Place;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Who is in which group, and who asks to be. */
@Component
@ProcessingGroup(GroupCollections.PROJECTION)
class MembershipProjection {

    private final MongoCollection<GroupMember> memberships;

    MembershipProjection(ViewCollections views) {
        memberships = views.collection(GroupCollections.PROJECTION, GroupCollections.MEMBERSHIPS, GroupMember.class);
    }

    @EventHandler
    void on(MembershipEvent e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        switch (e) {
            case Requested asked -> begin(e, Role.REQUESTED, Place.ASKING, at, position);
            case Joined joined -> begin(e, Role.of(joined.role()), Place.INSIDE, at, position);
            case RoleChanged changed -> Once.change(memberships, id(e), position, set("role", Role.of(changed.role())));
            case Withdrawn withdrawn -> end(e, position);
            case Declined declined -> end(e, position);
            case Left left -> end(e, position);
        }
    }

    private void begin(MembershipEvent e, Role role, Place place, Instant since, long position) {
        Once.put(
                memberships,
                new GroupMember(
                        id(e), e.groupId(), new MemberRef(e.memberId()), role, since, place, position, position));
    }

    private void end(MembershipEvent e, long position) {
        Once.change(memberships, id(e), position, set("place", Place.OUTSIDE));
    }

    private static UUID id(MembershipEvent e) {
        return MembershipId.of(e.groupId(), e.memberId());
    }
}
