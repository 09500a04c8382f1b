package community.mhc.forum.post.read;

import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post with its Markdown as typed, for who edits it or wants to quote it. */
record PostDetail(
        UUID id,
        UUID threadId,
        @Nullable UUID inReplyTo,
        int depth,
        MemberRef author,
        String html,
        Instant postedAt,
        @Nullable Instant editedAt,
        long revision,
        boolean opening,
        String body) {

    static PostDetail of(PostView post) {
        return new PostDetail(
                post.id(),
                post.threadId(),
                post.inReplyTo(),
                post.depth(),
                post.author(),
                post.html(),
                post.postedAt(),
                post.editedAt(),
                post.revision(),
                post.opening(),
                Objects.requireNonNull(post.body()));
    }
}
