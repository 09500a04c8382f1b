package community.mhc.files.integration.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import community.mhc.chassis.store.Origin;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.files.integration.in.ForumEvents.GroupFounded;
import community.mhc.files.integration.in.ForumEvents.MemberHasRole;
import community.mhc.files.integration.in.ForumEvents.MemberLeft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups and memberships that forum-service has published. */
@Component
@ProcessingGroup(Groups.PROJECTION)
public class Groups implements GroupStandings, CollectionSetup {

    /** @param access {@code open} or {@code closed} */
    public record Group(@BsonId UUID id, String name, String access) {}

    /**
     * @param id group and member
     * @param role {@code owner}, {@code moderator} or {@code member}; null once they left
     * @param position of the event that says so, in forum-service's store: none before it counts any more
     */
    public record Membership(
            @BsonId String id,
            UUID groupId,
            UUID memberId,
            @Nullable String role,
            long position) {}

    static final String PROJECTION = "groups";

    private final MongoCollection<Group> groups;
    private final MongoCollection<Membership> memberships;

    Groups(ViewCollections views) {
        groups = views.collection(PROJECTION, "groups", Group.class);
        memberships = views.collection(PROJECTION, "memberships", Membership.class);
    }

    @Override
    public void prepare(MongoDatabase database) {
        memberships.createIndex(Indexes.ascending("memberId", "groupId"));
    }

    @Override
    public Standing of(UUID groupId, UUID memberId) {
        var group = groups.find(eq(groupId)).first();
        if (group == null) return Standing.NONE;
        var membership = memberships.find(eq(idOf(groupId, memberId))).first();
        if (membership == null || membership.role() == null)
            return group.access().equals("open") ? Standing.VISITOR : Standing.NONE;
        return membership.role().equals("member") ? Standing.MEMBER : Standing.MODERATOR;
    }

    /** The groups that the member belongs to and that are known, in no order. */
    public List<UUID> of(UUID memberId) {
        return memberships
                .find(and(eq("memberId", memberId), ne("role", null)))
                .map(Membership::groupId)
                .into(new ArrayList<>());
    }

    /** By id; without the groups that are not known (yet). */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        for (Group group : groups.find(in("_id", Set.copyOf(ids)))) names.put(group.id(), group.name());
        return names;
    }

    /** The founder owns the group, even if the event about that membership comes later. */
    @EventHandler
    void on(GroupFounded e, Origin origin) {
        Once.insert(groups, new Group(e.groupId(), e.name(), e.access()));
        stands(e.groupId(), e.ownerId(), "owner", origin);
    }

    @EventHandler
    void on(MemberHasRole e, Origin origin) {
        stands(e.groupId(), e.memberId(), e.role(), origin);
    }

    @EventHandler
    void on(MemberLeft e, Origin origin) {
        stands(e.groupId(), e.memberId(), null, origin);
    }

    /** @param role see {@link Membership} */
    private void stands(UUID groupId, UUID memberId, @Nullable String role, Origin origin) {
        var id = idOf(groupId, memberId);
        Once.put(memberships, new Membership(id, groupId, memberId, role, origin.position()));
    }

    private static String idOf(UUID groupId, UUID memberId) {
        return groupId + "/" + memberId;
    }
}
