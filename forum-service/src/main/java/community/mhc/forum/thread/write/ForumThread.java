package community.mhc.forum.thread.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.ForumIds;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.post.OpeningPosts;
import community.mhc.forum.post.PostEvent.OpeningPosted;
import community.mhc.forum.text.Markdown;
import community.mhc.forum.thread.ThreadEvent.Locked;
import community.mhc.forum.thread.ThreadEvent.Opened;
import community.mhc.forum.thread.ThreadEvent.Unlocked;
import community.mhc.forum.thread.ThreadsByEvents.State;
import community.mhc.forum.thread.write.ThreadCommand.Lock;
import community.mhc.forum.thread.write.ThreadCommand.Open;
import community.mhc.forum.thread.write.ThreadCommand.Unlock;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A thread: opened once, locked and unlocked. Its posts are aggregates of their own, so a busy thread stays cheap. */
@Aggregate(lockFactory = "optimistic")
class ForumThread {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Opened opening;
    private boolean locked;

    /** The opening post is posted in the same unit of work: the two are stored together or not at all. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    UUID handle(Open c, StandingByEvents standing, OpeningPosts openingPosts) throws Exception {
        standing.of(c.groupId(), c.authorId()).toWrite();
        var postId = ForumIds.following("opening-post", c.threadId());
        var mentions = Markdown.read(c.body()).mentions();
        ForumIds.chosen(c.threadId());
        var now = new Opened(c.threadId(), c.groupId(), c.authorId(), c.title(), postId, mentions);
        if (opening == null) apply(now);
        else if (!opening.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the thread.");
        openingPosts.post(new OpeningPosted(postId, c.threadId(), c.groupId(), c.authorId(), c.body()));
        return c.threadId();
    }

    @CommandHandler
    void handle(Lock c, StandingByEvents standing) {
        standing.of(opened().groupId(), c.moderatorId()).toModerate();
        if (!locked) apply(new Locked(c.threadId(), opened().groupId(), c.moderatorId()));
    }

    @CommandHandler
    void handle(Unlock c, StandingByEvents standing) {
        standing.of(opened().groupId(), c.moderatorId()).toModerate();
        if (locked) apply(new Unlocked(c.threadId(), opened().groupId(), c.moderatorId()));
    }

    State state() {
        return new State(opened().groupId(), locked);
    }

    private Opened opened() {
        if (opening == null) throw new IllegalStateException("a thread begins with its opening");
        return opening;
    }

    @EventSourcingHandler
    void on(Opened event) {
        id = event.threadId();
        opening = event;
    }

    @EventSourcingHandler
    void on(Locked event) {
        locked = true;
    }

    @EventSourcingHandler
    void on(Unlocked event) {
        locked = false;
    }
}
