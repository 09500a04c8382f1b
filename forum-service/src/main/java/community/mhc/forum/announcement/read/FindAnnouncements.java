package community.mhc.forum.announcement.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.group.Doors;
import community.mhc.forum.group.MembershipId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Announcements, newest first: of all groups that a member is in, or of one that the member may read. */
@Component
class FindAnnouncements {

    private final MongoCollection<AnnouncementView> announcements;
    private final MongoCollection<Readership> readerships;
    private final Doors doors;
    private final Pages pages;

    FindAnnouncements(ViewCollections views, Doors doors, Pages pages) {
        announcements = views.collection(
                AnnouncementCollections.PROJECTION, AnnouncementCollections.ANNOUNCEMENTS, AnnouncementView.class);
        readerships = views.collection(
                AnnouncementCollections.PROJECTION, AnnouncementCollections.READERSHIPS, Readership.class);
        this.doors = doors;
        this.pages = pages;
    }

    /** The groups to look into, and what was seen there. */
    private record Scope(List<UUID> groups, Set<UUID> seen) {

        static Scope of(List<Readership> readerships) {
            var seen = new HashSet<UUID>();
            readerships.forEach(readership -> seen.addAll(readership.seen()));
            return new Scope(readerships.stream().map(Readership::groupId).toList(), seen);
        }
    }

    Page<Announcement> overGroupsOf(UUID reader, boolean unseen, Limit limit, @Nullable Cursor cursor) {
        return list(over(reader), unseen, limit, cursor);
    }

    Page<Announcement> of(UUID groupId, UUID reader, boolean unseen, Limit limit, @Nullable Cursor cursor) {
        doors.enter(groupId, reader);
        var readership = readerships.find(eq(MembershipId.of(groupId, reader))).first();
        var seen = readership == null ? Set.<UUID>of() : Set.copyOf(readership.seen());
        return list(new Scope(List.of(groupId), seen), unseen, limit, cursor);
    }

    /** Also counts what was announced before the member joined: it is new to them. */
    long unseen(UUID reader) {
        var scope = over(reader);
        return announcements.countDocuments(and(in("groupId", scope.groups()), nin("_id", scope.seen())));
    }

    private Scope over(UUID reader) {
        return Scope.of(readerships
                .find(and(eq("memberId", reader), eq("inside", true)))
                .into(new ArrayList<>()));
    }

    private Page<Announcement> list(Scope scope, boolean unseen, Limit limit, @Nullable Cursor cursor) {
        var behind = cursor == null ? empty() : lt("order", cursor.number(0));
        var unseenOnly = unseen ? nin("_id", scope.seen()) : empty();
        var found = announcements
                .find(and(in("groupId", scope.groups()), behind, unseenOnly))
                .sort(descending("order"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
        var page = pages.page(found, limit, announcement -> List.of(Long.toString(announcement.order())));
        return new Page<>(
                page.items().stream()
                        .map(announcement -> announcement.seen(scope.seen().contains(announcement.id())))
                        .toList(),
                page.next());
    }
}
