package community.mhc.forum.group.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.group.Doors;
import community.mhc.forum.group.read.GroupMember.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a group, and those who ask to be; who came first stands first. */
@Component
class FindMembers {

    private final MongoCollection<GroupMember> memberships;
    private final Doors doors;
    private final Pages pages;

    FindMembers(ViewCollections views, Doors doors, Pages pages) {
        memberships = views.collection(GroupCollections.PROJECTION, GroupCollections.MEMBERSHIPS, GroupMember.class);
        this.doors = doors;
        this.pages = pages;
    }

    Page<GroupMember> of(UUID groupId, UUID asking, Limit limit, @Nullable Cursor cursor) {
        doors.enter(groupId, asking);
        return at(Place.INSIDE, groupId, limit, cursor);
    }

    Page<GroupMember> askingToJoin(UUID groupId, UUID moderator, Limit limit, @Nullable Cursor cursor) {
        doors.enter(groupId, moderator).standing().toModerate();
        return at(Place.ASKING, groupId, limit, cursor);
    }

    private Page<GroupMember> at(Place place, UUID groupId, Limit limit, @Nullable Cursor cursor) {
        var behind = cursor == null ? empty() : gt("order", cursor.number(0));
        var found = memberships
                .find(and(eq("groupId", groupId), eq("place", place), behind))
                .sort(ascending("order"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
        return pages.page(found, limit, member -> List.of(Long.toString(member.order())));
    }
}
