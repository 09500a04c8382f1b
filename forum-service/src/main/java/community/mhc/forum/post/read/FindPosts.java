package community.mhc.forum.post.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

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

/** The posts of a thread in the order posted, one post with its Markdown, and what it said before. */
@Component
class FindPosts {

    private final MongoCollection<PostView> posts;
    private final MongoCollection<PostRevision> revisions;
    private final Doors doors;
    private final Pages pages;

    FindPosts(ViewCollections views, Doors doors, Pages pages) {
        posts = views.collection(PostCollections.PROJECTION, PostCollections.POSTS, PostView.class);
        revisions = views.collection(PostCollections.PROJECTION, PostCollections.REVISIONS, PostRevision.class);
        this.doors = doors;
        this.pages = pages;
    }

    /** Two reads: the posts by index, and whether the reader may see the group that they say they are in. */
    Page<PostView> of(UUID threadId, UUID reader, Limit limit, @Nullable Cursor cursor) {
        var behind = cursor == null ? empty() : gt("order", cursor.number(0));
        var found = posts.find(and(eq("threadId", threadId), behind))
                .projection(exclude("body"))
                .sort(ascending("order"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
        if (found.isEmpty()) throw NothingThere.refusal(); // a thread has a post, and a cursor one behind it
        doors.enter(found.getFirst().groupId(), reader);
        return pages.page(found, limit, post -> List.of(Long.toString(post.order())));
    }

    PostDetail one(UUID threadId, UUID postId, UUID reader) {
        return PostDetail.of(visible(threadId, postId, reader));
    }

    /** Oldest first; the last one is what the post says now. */
    Page<PostRevision> history(UUID threadId, UUID postId, UUID reader, Limit limit, @Nullable Cursor cursor) {
        var post = visible(threadId, postId, reader);
        var behind = cursor == null ? empty() : gt("revision", cursor.number(0));
        var found = revisions
                .find(and(eq("postId", postId), behind))
                .sort(ascending("revision"))
                .limit(limit.toFetch())
                .into(new ArrayList<>());
        if (found.size() < limit.toFetch()) found.add(PostRevision.of(post));
        return pages.page(found, limit, revision -> List.of(Long.toString(revision.revision())));
    }

    private PostView visible(UUID threadId, UUID postId, UUID reader) {
        var post = posts.find(eq(postId)).first();
        if (post == null || !post.threadId().equals(threadId)) throw NothingThere.refusal();
        doors.enter(post.groupId(), reader);
        return post;
    }
}
