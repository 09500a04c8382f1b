package community.mhc.forum.thread;

import static community.mhc.forum.thread.ThreadError.THREAD_LOCKED;

import java.util.UUID;

/** Threads as their events say: what commands about posts decide by. Asked within a command's unit of work. */
@FunctionalInterface
public interface ThreadsByEvents {

    /** Throws if there is no such thread. */
    State of(UUID threadId);

    /** What a thread tells a member who wants to post in it. */
    record State(UUID groupId, boolean locked) {

        /** Throws while the thread is locked. */
        public void toReply() {
            if (locked) throw THREAD_LOCKED.because("It takes no replies until a moderator unlocks it.");
        }
    }
}
