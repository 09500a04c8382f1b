package community.mhc.forum.post.write;

import java.util.UUID;

/** Reply to a post of a thread. The id is chosen by the caller, so sending it twice posts once. */
record PostReply(UUID threadId, UUID postId, UUID inReplyTo, UUID authorId, String body) {}
