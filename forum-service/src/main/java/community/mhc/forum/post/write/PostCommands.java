package community.mhc.forum.post.write;

import static community.mhc.forum.post.PostError.PARENT_POST_UNKNOWN;

import community.mhc.forum.ForumIds;
import community.mhc.forum.NothingThere;
import community.mhc.forum.group.StandingByEvents;
import community.mhc.forum.post.OpeningPosts;
import community.mhc.forum.post.PostEvent.OpeningPosted;
import community.mhc.forum.post.PostEvent.ReplyPosted;
import community.mhc.forum.post.write.PostCommand.Edit;
import community.mhc.forum.post.write.PostCommand.Reply;
import community.mhc.forum.stream.Aggregates;
import community.mhc.forum.text.Markdown;
import community.mhc.forum.thread.ThreadsByEvents;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Posting replies and editing posts. */
@Component
class PostCommands implements OpeningPosts {

    private final Aggregates<Post> posts;
    private final ThreadsByEvents threads;
    private final StandingByEvents standing;

    PostCommands(Repository<Post> posts, ThreadsByEvents threads, StandingByEvents standing) {
        this.posts = new Aggregates<>(posts, Post::new);
        this.threads = threads;
        this.standing = standing;
    }

    @Override
    public void post(OpeningPosted opening) {
        posts.decideAnew(opening.postId(), post -> post.post(opening));
    }

    /** A reply that is there already is answered as before, even where the thread was locked since. */
    @CommandHandler
    UUID handle(Reply c) {
        var thread = threads.of(c.threadId());
        standing.of(thread.groupId(), c.authorId()).toWrite();
        var parent = parent(c.threadId(), c.inReplyTo());
        var mentions = Markdown.read(c.body()).mentions();
        return posts.decideAnew(ForumIds.chosen(c.postId()), post -> {
            if (post.isNew()) thread.toReply();
            return post.post(new ReplyPosted(
                    c.postId(),
                    c.threadId(),
                    thread.groupId(),
                    c.inReplyTo(),
                    parent.authorId(),
                    parent.depth() + 1,
                    c.authorId(),
                    c.body(),
                    mentions));
        });
    }

    @CommandHandler
    long handle(Edit c) {
        standing.of(threads.of(c.threadId()).groupId(), c.authorId()).toWrite();
        if (in(c.threadId(), c.postId()).isEmpty()) throw NothingThere.refusal();
        Markdown.read(c.body());
        return posts.decideAndTell(c.postId(), post -> post.edit(c.authorId(), c.basedOn(), c.body()));
    }

    private Post.Parent parent(UUID threadId, UUID postId) {
        return in(threadId, postId).orElseThrow(() -> PARENT_POST_UNKNOWN.because("Reply to a post of this thread."));
    }

    private Optional<Post.Parent> in(UUID threadId, UUID postId) {
        return posts.ask(postId, post -> Optional.ofNullable(post.asParentIn(threadId)))
                .flatMap(found -> found);
    }
}
