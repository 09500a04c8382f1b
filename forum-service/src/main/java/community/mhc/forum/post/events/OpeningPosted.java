package community.mhc.forum.post.events;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The first words of a thread, stored together with its opening. {@code body} is Markdown, as typed. */
@Revision("1")
public record OpeningPosted(
        UUID postId,
        UUID threadId,
        UUID groupId,
        UUID authorId,
        @PersonalData String body) implements PostEvent {}
