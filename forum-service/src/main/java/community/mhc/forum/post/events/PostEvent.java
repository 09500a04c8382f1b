package community.mhc.forum.post.events;

import java.util.UUID;

/** Something that happened to a post. Every {@code body} is Markdown, as typed. */
public sealed interface PostEvent permits OpeningPosted, ReplyPosted, PostEdited {

    UUID postId();

    UUID threadId();

    UUID groupId();
}
