package community.mhc.forum.group.read;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.NothingThere;
import community.mhc.forum.group.Doors;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.Standing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One read by {@code _id} of the group's half and the membership's half. */
@Component
class ViewedDoors implements Doors {

    static final String COLLECTION = "doors";

    private final MongoCollection<Door> doors;

    ViewedDoors(ViewCollections views) {
        doors = views.collection(GroupCollections.PROJECTION, COLLECTION, Door.class);
    }

    @Override
    public Entrance enter(UUID groupId, UUID memberId) {
        Door group = null;
        Role role = null;
        for (Door half : doors.find(in("_id", groupId, MembershipId.of(groupId, memberId)))) {
            if (half.id().equals(groupId)) group = half;
            else role = half.role();
        }
        var entrance = entrance(group, role);
        entrance.standing().toRead();
        return entrance;
    }

    private static Entrance entrance(@Nullable Door group, @Nullable Role role) {
        if (group == null || group.access() == null || group.groupName() == null) throw NothingThere.refusal();
        return new Entrance(group.groupName(), new Standing(group.access(), role));
    }
}
