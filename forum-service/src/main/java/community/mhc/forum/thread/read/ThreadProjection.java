package community.mhc.forum.thread.read;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent.Locked;
import community.mhc.forum.thread.ThreadEvent.Opened;
import community.mhc.forum.thread.ThreadEvent.Unlocked;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Threads with what is going on in them. */
@Component
@ProcessingGroup(ThreadCollection.PROJECTION)
class ThreadProjection {

    private final MongoCollection<ThreadView> threads;

    ThreadProjection(ViewCollections views) {
        threads = views.collection(ThreadCollection.PROJECTION, ThreadCollection.NAME, ThreadView.class);
    }

    @EventHandler
    void on(Opened e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        Once.insert(threads, opened(e, new MemberRef(e.authorId()), at, position));
    }

    private static ThreadView opened(Opened e, MemberRef author, Instant at, long position) {
        return new ThreadView(
                e.threadId(),
                e.groupId(),
                e.title(),
                author,
                at,
                0,
                at,
                null,
                false,
                e.openingPostId(),
                position,
                position);
    }

    @EventHandler
    void on(PostEvent.ReplyPosted e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        Once.change(
                threads,
                e.threadId(),
                position,
                inc("replyCount", 1),
                set("lastActivityAt", at),
                set("lastReplyBy", new MemberRef(e.authorId())),
                set("activity", position));
    }

    @EventHandler
    void on(Locked e, TrackingToken token) {
        Once.change(threads, e.threadId(), Once.position(token), set("locked", true));
    }

    @EventHandler
    void on(Unlocked e, TrackingToken token) {
        Once.change(threads, e.threadId(), Once.position(token), set("locked", false));
    }
}
