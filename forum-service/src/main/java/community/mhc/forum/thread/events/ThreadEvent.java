package community.mhc.forum.thread.events;

import java.util.UUID;

/** Something that happened to a thread as a whole. What is said in it are events of its posts. */
public sealed interface ThreadEvent permits ThreadOpened, ThreadLocked, ThreadUnlocked {

    UUID threadId();

    UUID groupId();
}
