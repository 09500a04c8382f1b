package community.mhc.files.integration.in;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import community.mhc.chassis.views.CollectionSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups and memberships that this service has heard of. */
@Component
public class Groups implements GroupStandings, CollectionSetup {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** @param access {@code open} or {@code closed} */
    public record Group(@BsonId UUID id, String name, String access) {}

    /**
     * @param id group and member
     * @param role {@code owner}, {@code moderator} or {@code member}
     */
    public record Membership(@BsonId String id, UUID groupId, UUID memberId, String role) {}

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
        if (membership == null) return group.access().equals("open") ? Standing.VISITOR : Standing.NONE;
        return membership.role().equals("member") ? Standing.MEMBER : Standing.MODERATOR;
    }

    /** The groups that the member belongs to and that are known, in no order. */
    public List<UUID> of(UUID memberId) {
        return memberships
                .find(eq("memberId", memberId))
                .map(Membership::groupId)
                .into(new ArrayList<>());
    }

    /** Null for a group that is not known (yet). */
    public @Nullable String nameOf(UUID groupId) {
        var group = groups.find(eq(groupId)).first();
        return group == null ? null : group.name();
    }

    /** Whoever founds a group owns it, even if the message about that membership comes later. */
    void founded(Group group, UUID owner) {
        groups.replaceOne(eq(group.id()), group, new ReplaceOptions().upsert(true));
        write(group.id(), owner, setOnInsert("role", "owner"));
    }

    void belongs(UUID groupId, UUID memberId, String role) {
        write(groupId, memberId, set("role", role));
    }

    void left(UUID groupId, UUID memberId) {
        memberships.deleteOne(eq(idOf(groupId, memberId)));
    }

    private void write(UUID groupId, UUID memberId, Bson role) {
        var who = combine(setOnInsert("groupId", groupId), setOnInsert("memberId", memberId));
        memberships.updateOne(eq(idOf(groupId, memberId)), combine(who, role), UPSERT);
    }

    private static String idOf(UUID groupId, UUID memberId) {
        return groupId + "/" + memberId;
    }
}
