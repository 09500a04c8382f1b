package community.mhc.files.integration.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups and memberships that this service has heard of. */
@Component
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

    private final MongoCollection<Group> groups;
    private final MongoCollection<Membership> memberships;

    Groups(MongoDatabase database) {
        groups = database.getCollection("groups", Group.class);
        memberships = database.getCollection("memberships", Membership.class);
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

    /** Null for a group that is not known (yet). */
    public @Nullable String nameOf(UUID groupId) {
        var group = groups.find(eq(groupId)).first();
        return group == null ? null : group.name();
    }

    /** Whoever founds a group owns it, even if the message about that membership comes later. */
    void founded(Group group, UUID owner, long position) {
        groups.replaceOne(eq(group.id()), group, new ReplaceOptions().upsert(true));
        stands(group.id(), owner, "owner", position);
    }

    /** @param role see {@link Membership} */
    void stands(UUID groupId, UUID memberId, @Nullable String role, long position) {
        Once.put(memberships, new Membership(idOf(groupId, memberId), groupId, memberId, role, position));
    }

    private static String idOf(UUID groupId, UUID memberId) {
        return groupId + "/" + memberId;
    }
}
