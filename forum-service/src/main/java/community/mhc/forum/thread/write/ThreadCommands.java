package community.mhc.forum.thread.write;

import community.mhc.forum.ForumIds;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.post.OpeningPosts;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.stream.Aggregates;
import community.mhc.forum.text.Markdown;
import community.mhc.forum.thread.ThreadEvent.Opened;
import community.mhc.forum.thread.ThreadsByEvents;
import community.mhc.forum.thread.write.ThreadCommand.Lock;
import community.mhc.forum.thread.write.ThreadCommand.Open;
import community.mhc.forum.thread.write.ThreadCommand.Unlock;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Opening threads with their first post, and locking them. */
@Component
class ThreadCommands {

    private final Aggregates<ForumThread> threads;
    private final ThreadsByEvents states;
    private final OpeningPosts openingPosts;
    private final StandingByEvents standing;

    ThreadCommands(
            Repository<ForumThread> threads,
            ThreadsByEvents states,
            OpeningPosts openingPosts,
            StandingByEvents standing) {
        this.threads = new Aggregates<>(threads, ForumThread::new);
        this.states = states;
        this.openingPosts = openingPosts;
        this.standing = standing;
    }

    @CommandHandler
    UUID handle(Open c) {
        standing.of(c.groupId(), c.authorId()).toWrite();
        var postId = ForumIds.following("opening-post", c.threadId());
        var mentions = Markdown.read(c.body()).mentions();
        threads.decideAnew(
                ForumIds.chosen(c.threadId()),
                thread -> thread.open(
                        new Opened(c.threadId(), c.groupId(), c.authorId(), c.title(), postId, mentions)));
        openingPosts.post(new PostEvent.OpeningPosted(postId, c.threadId(), c.groupId(), c.authorId(), c.body()));
        return c.threadId();
    }

    @CommandHandler
    void handle(Lock c) {
        standing.of(states.of(c.threadId()).groupId(), c.moderatorId()).toModerate();
        threads.decide(c.threadId(), thread -> thread.lock(c.moderatorId()));
    }

    @CommandHandler
    void handle(Unlock c) {
        standing.of(states.of(c.threadId()).groupId(), c.moderatorId()).toModerate();
        threads.decide(c.threadId(), thread -> thread.unlock(c.moderatorId()));
    }
}
