package community.mhc.forum.thread.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import community.mhc.chassis.views.Once;
import community.mhc.chassis.views.ViewCollections;
import community.mhc.forum.people.CardShower;
import community.mhc.forum.people.MemberCard;
import community.mhc.forum.people.People;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent.Locked;
import community.mhc.forum.thread.ThreadEvent.Opened;
import community.mhc.forum.thread.ThreadEvent.Unlocked;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Threads with what is going on in them. */
@Component
@ProcessingGroup(ThreadCollection.PROJECTION)
class ThreadProjection implements CardShower {

    private final MongoCollection<ThreadView> threads;
    private final People people;

    ThreadProjection(ViewCollections views, People people) {
        threads = views.collection(ThreadCollection.PROJECTION, ThreadCollection.NAME, ThreadView.class);
        this.people = people;
    }

    @EventHandler
    void on(Opened e, @Timestamp Instant at, TrackingToken token) {
        long position = Once.position(token);
        Once.insert(threads, opened(e, people.shownIn(this, e.authorId()), at, position));
    }

    private static ThreadView opened(Opened e, MemberCard author, Instant at, long position) {
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
                set("lastReplyBy", people.shownIn(this, e.authorId())),
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

    @Override
    public void show(MemberCard card) {
        threads.updateMany(eq("author.id", card.id()), set("author", card));
        threads.updateMany(eq("lastReplyBy.id", card.id()), set("lastReplyBy", card));
    }
}
