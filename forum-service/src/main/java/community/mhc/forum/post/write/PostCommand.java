package community.mhc.forum.post.write;

import community.mhc.forum.ForumIds;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a post is told. */
sealed interface PostCommand {

    @TargetAggregateIdentifier
    UUID postId();

    /** Replies to a post of a thread. The caller chooses the id, so sending it twice posts once. */
    record Reply(UUID threadId, UUID postId, UUID inReplyTo, UUID authorId, String body)
            implements PostCommand, ForumIds.Chosen {}

    /** Replaces what the post says in revision {@code basedOn} with {@code body}. */
    record Edit(UUID threadId, UUID postId, UUID authorId, long basedOn, String body) implements PostCommand {}
}
