package community.mhc.forum.thread.write;

import community.mhc.forum.ForumIds;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a thread is told. */
sealed interface ThreadCommand {

    @TargetAggregateIdentifier
    UUID threadId();

    /** Opens a thread with its first words. Sending it twice opens it once. */
    record Open(UUID threadId, UUID groupId, UUID authorId, String title, String body)
            implements ThreadCommand, ForumIds.Chosen {}

    /** Closes a thread to replies. */
    record Lock(UUID threadId, UUID moderatorId) implements ThreadCommand {}

    /** Opens a locked thread to replies again. */
    record Unlock(UUID threadId, UUID moderatorId) implements ThreadCommand {}
}
