package community.mhc.forum.post.write;

import java.util.UUID;

/** Put {@code body} in place of what the post says in revision {@code basedOn}. */
record EditPost(UUID threadId, UUID postId, UUID authorId, long basedOn, String body) {}
