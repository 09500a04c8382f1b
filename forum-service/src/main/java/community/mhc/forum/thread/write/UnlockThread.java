package community.mhc.forum.thread.write;

import java.util.UUID;

/** Open a locked thread for replies again. */
record UnlockThread(UUID threadId, UUID moderatorId) {}
