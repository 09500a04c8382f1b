package community.mhc.forum.group.read;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.events.GroupFounded;
import community.mhc.forum.group.events.MemberJoined;
import community.mhc.forum.group.events.MemberLeft;
import community.mhc.forum.group.events.MemberRoleChanged;
import community.mhc.forum.group.events.MembershipDeclined;
import community.mhc.forum.group.events.MembershipEvent;
import community.mhc.forum.group.events.MembershipRequestWithdrawn;
import community.mhc.forum.group.events.MembershipRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.BsonDocument;
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
    void on(GroupFounded e, TrackingToken token) {
        Once.insert(doors, new Door(e.groupId(), e.name(), Access.of(e.access()), null, Once.position(token)));
    }

    @EventHandler
    void on(MembershipEvent e, TrackingToken token) {
        var id = MembershipId.of(e.groupId(), e.memberId());
        Once.put(doors, new Door(id, null, null, roleAfter(e), Once.position(token)));
    }

    private static @Nullable Role roleAfter(MembershipEvent event) {
        return switch (event) {
            case MemberJoined joined -> Role.of(joined.role());
            case MemberRoleChanged changed -> Role.of(changed.role());
            case MembershipRequested asked -> Role.REQUESTED;
            case MembershipRequestWithdrawn withdrawn -> null;
            case MembershipDeclined declined -> null;
            case MemberLeft left -> null;
        };
    }

    @ResetHandler
    void reset() {
        doors.deleteMany(new BsonDocument());
    }
}
