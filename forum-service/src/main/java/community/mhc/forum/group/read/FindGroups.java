package community.mhc.forum.group.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.NothingThere;
import community.mhc.forum.group.MembershipId;
import community.mhc.forum.group.Role;
import community.mhc.forum.group.read.GroupMember.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups by name, and one by id: as the asking member sees them. */
@Component
class FindGroups {

    private final MongoCollection<GroupView> groups;
    private final MongoCollection<GroupMember> memberships;
    private final Pages pages;

    FindGroups(ViewCollections views, Pages pages) {
        groups = views.collection(GroupCollections.PROJECTION, GroupCollections.GROUPS, GroupView.class);
        memberships = views.collection(GroupCollections.PROJECTION, GroupCollections.MEMBERSHIPS, GroupMember.class);
        this.pages = pages;
    }

    /**
     * @param mine true for those that {@code member} is inside of
     * @param q words as in a name or purpose, in any case; empty for all
     */
    Page<Group> by(UUID member, boolean mine, String q, Limit limit, @Nullable Cursor cursor) {
        var behind = cursor == null ? empty() : gt("sortKey", cursor.text(0));
        var found = groups.find(and(mine ? in("_id", groupsOf(member)) : empty(), saying(q), behind))
                .sort(ascending("sortKey"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
        var roles = roles(found, member);
        var page = pages.page(found, limit, group -> List.of(group.sortKey()));
        return new Page<>(
                page.items().stream()
                        .map(group -> group.seenAs(roles.get(group.id())))
                        .toList(),
                page.next());
    }

    Group one(UUID groupId, UUID member) {
        var group = groups.find(eq(groupId)).first();
        if (group == null) throw NothingThere.refusal();
        return group.seenAs(roles(List.of(group), member).get(groupId));
    }

    private static Bson saying(String q) {
        if (q.isBlank()) return empty();
        var words = Pattern.quote(q.strip());
        return or(regex("name", words, "i"), regex("purpose", words, "i"));
    }

    private List<UUID> groupsOf(UUID member) {
        return memberships
                .find(and(eq("member", member), eq("place", Place.INSIDE)))
                .map(GroupMember::groupId)
                .into(new ArrayList<>());
    }

    private Map<UUID, Role> roles(List<GroupView> shown, UUID member) {
        var ids =
                shown.stream().map(group -> MembershipId.of(group.id(), member)).toList();
        var roles = new HashMap<UUID, Role>();
        for (GroupMember membership : memberships.find(in("_id", ids)))
            if (membership.place() != Place.OUTSIDE) roles.put(membership.groupId(), membership.role());
        return roles;
    }
}
