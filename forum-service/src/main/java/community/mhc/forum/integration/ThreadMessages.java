package community.mhc.forum.integration;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others get to know of threads and posts: that they are there, never what they say. */
final class ThreadMessages {

    static final String THREADS = "forum.thread.v1";
    static final String POSTS = "forum.post.v1";

    private ThreadMessages() {}

    record ThreadOpenedV1(
            UUID threadId, UUID groupId, UUID authorId, String title, UUID openingPostId, List<UUID> mentions) {}

    record ThreadLockedV1(UUID threadId, UUID groupId) {}

    record ThreadUnlockedV1(UUID threadId, UUID groupId) {}

    record ReplyPostedV1(
            UUID postId,
            UUID threadId,
            UUID groupId,
            UUID inReplyTo,
            UUID parentAuthorId,
            UUID authorId,
            List<UUID> mentions) {}

    record PostEditedV1(UUID postId, UUID threadId, UUID groupId) {}

    static OutgoingMessage of(ThreadEvent event) {
        return switch (event) {
            case ThreadEvent.Opened e ->
                thread(
                        "thread-opened",
                        new ThreadOpenedV1(
                                e.threadId(), e.groupId(), e.authorId(), e.title(), e.openingPostId(), e.mentions()));
            case ThreadEvent.Locked e -> thread("thread-locked", new ThreadLockedV1(e.threadId(), e.groupId()));
            case ThreadEvent.Unlocked e -> thread("thread-unlocked", new ThreadUnlockedV1(e.threadId(), e.groupId()));
        };
    }

    /** Null for an opening post: the opening of its thread tells of it. */
    static @Nullable OutgoingMessage of(PostEvent event) {
        return switch (event) {
            case PostEvent.OpeningPosted e -> null;
            case PostEvent.ReplyPosted e -> post("reply-posted", data(e));
            case PostEvent.Edited e -> post("post-edited", new PostEditedV1(e.postId(), e.threadId(), e.groupId()));
        };
    }

    private static ReplyPostedV1 data(PostEvent.ReplyPosted e) {
        return new ReplyPostedV1(
                e.postId(), e.threadId(), e.groupId(), e.inReplyTo(), e.parentAuthorId(), e.authorId(), e.mentions());
    }

    private static OutgoingMessage thread(String event, Object data) {
        return new OutgoingMessage(THREADS, "forum." + event + ".v1", data);
    }

    private static OutgoingMessage post(String event, Object data) {
        return new OutgoingMessage(POSTS, "forum." + event + ".v1", data);
    }
}
