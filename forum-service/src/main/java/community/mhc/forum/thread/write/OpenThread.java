package community.mhc.forum.thread.write;

import java.util.UUID;

/** Open a thread with its first words. Sending it twice opens it once. */
record OpenThread(UUID threadId, UUID groupId, UUID authorId, String title, String body) {}
