package community.mhc.forum.group.read;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.GroupEvent.Founded;
import community.mhc.forum.group.MembershipEvent;
import community.mhc.forum.group.MembershipEvent.Declined;
import community.mhc.forum.group.MembershipEvent.Joined;
import community.mhc.forum.group.MembershipEvent.Left;
import community.mhc.forum.group.MembershipEvent.Requested;
import community.mhc.forum.group.MembershipEvent.RoleChanged;
import community.mhc.forum.group.MembershipEvent.Withdrawn;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the doors: every group and every membership. */
@Component
@ProcessingGroup(GroupCollections.PROJECTION)
class DoorProjection {

    private final MongoCollection<Door> doors;

    DoorProjection(ViewCollections views) {
        doors = views.collection(GroupCollections.PROJECTION, ViewedDoors.COLLECTION, Door.class);
    }

    @EventHandler
    void on(Founded e, TrackingToken token) {
        Once.insert(doors, new Door(e.groupId(), e.name(), Access.of(e.access()), null, Once.position(token)));
    }

    @EventHandler
    void on(MembershipEvent e, TrackingToken token) {
        var id = MembershipId.of(e.groupId(), e.memberId());
        Once.put(doors, new Door(id, null, null, roleAfter(e), Once.position(token)));
    }

    private static @Nullable Role roleAfter(MembershipEvent event) {
        return switch (event) {
            case Joined joined -> Role.of(joined.role());
            case RoleChanged changed -> Role.of(changed.role());
            case Requested asked -> Role.REQUESTED;
            case Withdrawn withdrawn -> null;
            case Declined declined -> null;
            case Left left -> null;
        };
    }
}
