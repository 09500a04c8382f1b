package community.mhc.notification.groups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import community.mhc.chassis.Ids;
import community.mhc.chassis.store.Origin;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.notification.integration.ForumEvents.GroupFounded;
import community.mhc.notification.integration.ForumEvents.MemberJoined;
import community.mhc.notification.integration.ForumEvents.MemberOutside;
import community.mhc.notification.integration.ForumEvents.MemberRoleChanged;
import community.mhc.notification.integration.ForumEvents.MembershipRequested;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups and who is in them, as forum-service has published it. */
@Component
@ProcessingGroup(Groups.PROJECTION)
public class Groups implements CollectionSetup, ShutOut {

    static final String PROJECTION = "groups";

    private static final List<String> INSIDE = List.of("owner", "moderator", "member");
    private static final List<String> MODERATING = List.of("owner", "moderator");

    private final MongoCollection<Group> groups;
    private final MongoCollection<Membership> memberships;

    Groups(ViewCollections views) {
        groups = views.collection(PROJECTION, "groups", Group.class);
        memberships = views.collection(PROJECTION, "memberships", Membership.class);
    }

    /** Public, as all stored records are: the driver asks for it. */
    public record Group(@BsonId UUID id, String access) {}

    @Override
    public void prepare(MongoDatabase database) {
        memberships.createIndex(new Document("groupId", 1).append("role", 1));
        memberships.createIndex(new Document("memberId", 1).append("role", 1));
    }

    @EventHandler
    void on(GroupFounded e) {
        Once.insert(groups, new Group(e.groupId(), e.access()));
    }

    @EventHandler
    void on(MembershipRequested e, Origin origin) {
        stands(e.groupId(), e.memberId(), "requested", origin);
    }

    @EventHandler
    void on(MemberJoined e, Origin origin) {
        stands(e.groupId(), e.memberId(), e.role(), origin);
    }

    @EventHandler
    void on(MemberRoleChanged e, Origin origin) {
        stands(e.groupId(), e.memberId(), e.role(), origin);
    }

    @EventHandler
    void on(MemberOutside e, Origin origin) {
        stands(e.groupId(), e.memberId(), "outside", origin);
    }

    private void stands(UUID group, UUID member, String role, Origin origin) {
        UUID id = Ids.from("membership", group, member);
        Once.put(memberships, new Membership(id, group, member, role, origin.position()));
    }

    /** Whether the member can see what is in the group, as far as is known: not, when neither was heard of. */
    public boolean mayRead(UUID group, UUID member) {
        Membership membership = membership(group, member);
        return membership != null && INSIDE.contains(membership.role()) || isOpen(group);
    }

    @Override
    public boolean isShutOut(UUID group, UUID member) {
        Membership membership = membership(group, member);
        return membership != null && !INSIDE.contains(membership.role()) && !isOpen(group);
    }

    /** All groups that {@link #isShutOut} is true of. */
    public Set<UUID> closedTo(UUID member) {
        Set<UUID> outside = memberships
                .find(and(eq("memberId", member), nin("role", INSIDE)))
                .map(Membership::groupId)
                .into(new HashSet<>());
        groups.find(and(in("_id", outside), eq("access", "open"))).forEach(open -> outside.remove(open.id()));
        return outside;
    }

    /** All who are in it. */
    public Set<UUID> members(UUID group) {
        return withRole(group, INSIDE);
    }

    /** Its owner and moderators. */
    public Set<UUID> moderators(UUID group) {
        return withRole(group, MODERATING);
    }

    private Set<UUID> withRole(UUID group, List<String> roles) {
        return memberships
                .find(and(eq("groupId", group), in("role", roles)))
                .map(Membership::memberId)
                .into(new HashSet<>());
    }

    private boolean isOpen(UUID group) {
        Group known = groups.find(eq(group)).first();
        return known != null && known.access().equals("open");
    }

    private @Nullable Membership membership(UUID group, UUID member) {
        return memberships.find(eq(Ids.from("membership", group, member))).first();
    }
}
