package community.mhc.notification.groups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.Ids;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups and who is in them, as far as the forum's messages have come. */
@Component
public class Groups implements CollectionSetup, ShutOut {

    static final String MEMBERSHIPS = "memberships";

    private static final List<String> INSIDE = List.of("owner", "moderator", "member");
    private static final List<String> LOOKING_AFTER = List.of("owner", "moderator");
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Group> groups;
    private final MongoCollection<Membership> memberships;

    Groups(MongoDatabase database) {
        groups = database.getCollection("groups", Group.class);
        memberships = database.getCollection(MEMBERSHIPS, Membership.class);
    }

    /** Public, as all stored records are: the driver asks for it. */
    public record Group(@BsonId UUID id, String access) {}

    @Override
    public void prepare(MongoDatabase database) {
        database.getCollection(MEMBERSHIPS).createIndex(new Document("groupId", 1).append("role", 1));
        database.getCollection(MEMBERSHIPS).createIndex(new Document("memberId", 1).append("role", 1));
    }

    public void founded(UUID group, String access) {
        groups.replaceOne(eq(group), new Group(group, access), UPSERT);
    }

    /** Stands so as of {@code position}: see {@link Membership}. */
    public void stands(UUID group, UUID member, String role, long position) {
        UUID id = Ids.from("membership", group, member);
        Once.put(memberships, new Membership(id, group, member, role, position));
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
    public Set<UUID> lookingAfter(UUID group) {
        return withRole(group, LOOKING_AFTER);
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
