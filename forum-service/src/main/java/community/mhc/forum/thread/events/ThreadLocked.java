package community.mhc.forum.thread.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Owner or moderator {@code lockedBy} closed the thread for replies. */
@Revision("1")
public record ThreadLocked(UUID threadId, UUID groupId, UUID lockedBy) implements ThreadEvent {}
