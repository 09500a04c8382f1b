package community.mhc.forum.thread.write;

import java.util.UUID;

/** Close a thread for replies. */
record LockThread(UUID threadId, UUID moderatorId) {}
