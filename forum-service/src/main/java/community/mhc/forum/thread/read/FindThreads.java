package community.mhc.forum.thread.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.page.Cursor;
import community.mhc.chassis.page.Limit;
import community.mhc.chassis.page.Page;
import community.mhc.chassis.page.Pages;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.NothingThere;
import community.mhc.forum.group.Doors;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads of a group, where something was said last first; and the head of one. */
@Component
class FindThreads {

    private final MongoCollection<ThreadView> threads;
    private final Doors doors;
    private final Pages pages;

    FindThreads(ViewCollections views, Doors doors, Pages pages) {
        threads = views.collection(ThreadCollection.PROJECTION, ThreadCollection.NAME, ThreadView.class);
        this.doors = doors;
        this.pages = pages;
    }

    Page<ThreadView> of(UUID groupId, UUID reader, Limit limit, @Nullable Cursor cursor) {
        doors.enter(groupId, reader);
        var behind = cursor == null ? empty() : lt("activity", cursor.number(0));
        var found = threads.find(and(eq("groupId", groupId), behind))
                .sort(descending("activity"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
        return pages.page(found, limit, thread -> List.of(Long.toString(thread.activity())));
    }

    ThreadPage one(UUID threadId, UUID reader) {
        var thread = threads.find(eq(threadId)).first();
        if (thread == null) throw NothingThere.refusal();
        return ThreadPage.of(thread, doors.enter(thread.groupId(), reader));
    }
}
