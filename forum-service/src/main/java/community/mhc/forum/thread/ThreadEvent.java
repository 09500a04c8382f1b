package community.mhc.forum.thread;

import community.mhc.chassis.store.PersonalData;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a thread as a whole; what is said in it are events of posts. Names and fields are stored: they never change. */
public sealed interface ThreadEvent {

    UUID threadId();

    UUID groupId();

    /** A member opened a thread, together with its opening post; {@code mentions} are those in that post. */
    @Revision("1")
    record Opened(
            UUID threadId,
            UUID groupId,
            UUID authorId,
            @PersonalData String title,
            UUID openingPostId,
            List<UUID> mentions)
            implements ThreadEvent {}

    /** Owner or moderator {@code lockedBy} closed the thread to replies. */
    @Revision("1")
    record Locked(UUID threadId, UUID groupId, UUID lockedBy) implements ThreadEvent {}

    /** Owner or moderator {@code unlockedBy} opened the thread to replies again. */
    @Revision("1")
    record Unlocked(UUID threadId, UUID groupId, UUID unlockedBy) implements ThreadEvent {}
}
