package community.mhc.notification.live.events;

import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Something is new in a thread: whoever has it open wants to look again. */
@Revision("1")
public record ThreadStirred(UUID stirId, UUID threadId, UUID groupId, UUID postId) {}
