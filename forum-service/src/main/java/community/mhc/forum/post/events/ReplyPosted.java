package community.mhc.forum.post.events;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A member replied to {@code inReplyTo}, a post of the same thread by {@code parentAuthorId}. {@code depth} is 1 for a reply to the opening post, 2 for a reply to that, and so on. {@code body} is Markdown, as typed. */
@Revision("1")
public record ReplyPosted(
        UUID postId,
        UUID threadId,
        UUID groupId,
        UUID inReplyTo,
        UUID parentAuthorId,
        int depth,
        UUID authorId,
        @PersonalData String body,
        List<UUID> mentions)
        implements PostEvent {}
