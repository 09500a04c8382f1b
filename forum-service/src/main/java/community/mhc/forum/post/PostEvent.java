package community.mhc.forum.post;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a post. Every {@code body} is Markdown, as typed. Names and fields are stored: they never change. */
public sealed interface PostEvent {

    UUID postId();

    UUID threadId();

    UUID groupId();

    /** The first words of a thread, stored together with its opening. */
    @Revision("1")
    record OpeningPosted(
            UUID postId,
            UUID threadId,
            UUID groupId,
            UUID authorId,
            @PersonalData String body) implements PostEvent {}

    /**
     * A member replied to {@code inReplyTo}, a post of the same thread by {@code parentAuthorId}.
     *
     * @param depth 1 for a reply to the opening post, 2 for a reply to that, and so on
     */
    @Revision("1")
    record ReplyPosted(
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

    /** The author replaced what the post said. {@code revision} is 2 for the first edit, and grows by one. */
    @Revision("1")
    record Edited(
            UUID postId,
            UUID threadId,
            UUID groupId,
            long revision,
            @PersonalData String body) implements PostEvent {}
}
