package community.mhc.forum.post.events;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** The author put {@code body} in place of what the post said before. {@code revision} is 2 for the first edit, and grows by one. */
@Revision("1")
public record PostEdited(
        UUID postId,
        UUID threadId,
        UUID groupId,
        long revision,
        @PersonalData String body) implements PostEvent {}
