package community.mhc.forum.thread.events;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** A member opened a thread. Its first words are the opening post, stored in the same moment; {@code mentions} are those in it. */
@Revision("1")
public record ThreadOpened(
        UUID threadId,
        UUID groupId,
        UUID authorId,
        @PersonalData String title,
        UUID openingPostId,
        List<UUID> mentions) implements ThreadEvent {}
