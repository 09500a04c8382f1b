package community.mhc.forum.post.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Batch;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.post.PostEvent.Edited;
import community.mhc.forum.post.PostEvent.OpeningPosted;
import community.mhc.forum.post.PostEvent.ReplyPosted;
import community.mhc.forum.text.Markdown;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Posts, rendered once when written; and what they said before they were edited. */
@Component
@ProcessingGroup(PostCollections.PROJECTION)
class PostProjection {

    private final MongoCollection<PostView> posts;
    private final MongoCollection<PostRevision> revisions;

    PostProjection(ViewCollections views) {
        posts = views.collection(PostCollections.PROJECTION, PostCollections.POSTS, PostView.class);
        revisions = views.collection(PostCollections.PROJECTION, PostCollections.REVISIONS, PostRevision.class);
    }

    @EventHandler
    void on(OpeningPosted e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        var html = Markdown.toHtml(e.body());
        Once.insert(
                posts,
                new PostView(
                        e.postId(),
                        e.threadId(),
                        e.groupId(),
                        null,
                        0,
                        new MemberRef(e.authorId()),
                        html,
                        at,
                        null,
                        1,
                        true,
                        e.body(),
                        position,
                        position));
    }

    @EventHandler
    void on(ReplyPosted e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        var html = Markdown.toHtml(e.body());
        Once.insert(
                posts,
                new PostView(
                        e.postId(),
                        e.threadId(),
                        e.groupId(),
                        e.inReplyTo(),
                        e.depth(),
                        new MemberRef(e.authorId()),
                        html,
                        at,
                        null,
                        1,
                        false,
                        e.body(),
                        position,
                        position));
    }

    /** What it said until now is put aside first, so that an interruption in between loses nothing. */
    @EventHandler
    void on(Edited e, @Timestamp Instant at, TrackingToken token) {
        Batch.current().send(); // the post itself may be in this batch
        var before = posts.find(eq(e.postId())).first();
        if (before == null || before.revision() >= e.revision()) return;
        Once.insert(revisions, PostRevision.of(before));
        Once.change(
                posts,
                e.postId(),
                Once.position(token),
                set("body", e.body()),
                set("html", Markdown.toHtml(e.body())),
                set("editedAt", at),
                set("revision", e.revision()));
    }
}
