package community.mhc.forum.post.write;

import static community.mhc.forum.post.PostError.NOT_THE_AUTHOR;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.ForumIds;
import community.mhc.forum.NothingThere;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.post.PostEvent.Edited;
import community.mhc.forum.post.PostEvent.OpeningPosted;
import community.mhc.forum.post.PostEvent.ReplyPosted;
import community.mhc.forum.post.write.PostCommand.Edit;
import community.mhc.forum.post.write.PostCommand.Reply;
import community.mhc.forum.text.Markdown;
import community.mhc.forum.thread.ThreadsByEvents;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What one member said in a thread: posted once, as its opening or as a reply, and edited by its author. An edit names the
 * revision it is based on; that a lock keeps replies out does not keep authors from correcting themselves.
 */
@Aggregate(lockFactory = "optimistic")
class Post {

    static final long AS_POSTED = 1;

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable PostEvent posting;
    private @Nullable UUID authorId;
    private int depth;
    private long revision;
    private String body = "";

    /** A reply that was posted before is answered as before, even if the thread has been locked since. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    UUID handle(Reply c, ThreadsByEvents threads, StandingByEvents standing, Posts posts) {
        var thread = threads.of(c.threadId());
        standing.of(thread.groupId(), c.authorId()).toWrite();
        var parent = posts.parent(c.threadId(), c.inReplyTo());
        var mentions = Markdown.read(c.body()).mentions();
        ForumIds.chosen(c.postId());
        if (posting == null) thread.toReply();
        return post(new ReplyPosted(
                c.postId(),
                c.threadId(),
                thread.groupId(),
                c.inReplyTo(),
                parent.authorId(),
                parent.depth() + 1,
                c.authorId(),
                c.body(),
                mentions));
    }

    /** Posting the same again changes nothing. */
    UUID post(PostEvent now) {
        if (posting == null) apply(now);
        else if (!posting.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the post.");
        return now.postId();
    }

    /**
     * An edit that was made before, sent again, changes nothing.
     *
     * @return the revision that says what the edit wants
     */
    @CommandHandler
    long handle(Edit c, ThreadsByEvents threads, StandingByEvents standing) {
        var groupId = threads.of(c.threadId()).groupId();
        // First of all: a post of another thread must look like none to callers of every kind.
        if (asParentIn(c.threadId()) == null) throw NothingThere.refusal();
        standing.of(groupId, c.authorId()).toWrite();
        Markdown.read(c.body());
        if (!c.authorId().equals(authorId)) throw NOT_THE_AUTHOR.because("Reply to it instead.");
        boolean same = body.equals(c.body());
        if (c.basedOn() == revision - 1 && same) return revision;
        if (c.basedOn() != revision) throw CommonError.REVISION_CONFLICT.because("Read it again, then edit that.");
        if (!same) apply(new Edited(c.postId(), c.threadId(), groupId, revision + 1, c.body()));
        return revision;
    }

    /** Null if the post is not in {@code threadId}. */
    @Nullable
    Parent asParentIn(UUID threadId) {
        if (posting == null || authorId == null || !posting.threadId().equals(threadId)) return null;
        return new Parent(authorId, depth);
    }

    /** What a reply keeps of the post that it answers. */
    record Parent(UUID authorId, int depth) {}

    @EventSourcingHandler
    void on(OpeningPosted event) {
        begin(event, event.authorId(), event.body());
    }

    @EventSourcingHandler
    void on(ReplyPosted event) {
        begin(event, event.authorId(), event.body());
        depth = event.depth();
    }

    @EventSourcingHandler
    void on(Edited event) {
        revision = event.revision();
        body = event.body();
    }

    private void begin(PostEvent event, UUID author, String words) {
        id = event.postId();
        posting = event;
        authorId = author;
        revision = AS_POSTED;
        body = words;
    }
}
