package community.mhc.forum.thread.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Owner or moderator {@code unlockedBy} opened the thread for replies again. */
@Revision("1")
public record ThreadUnlocked(UUID threadId, UUID groupId, UUID unlockedBy) implements ThreadEvent {}
