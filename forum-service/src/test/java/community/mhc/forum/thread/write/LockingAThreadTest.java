package community.mhc.forum.thread.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.thread.events.ThreadLocked;
import community.mhc.forum.thread.events.ThreadUnlocked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockingAThreadTest {

    @Test
    void ownerAndModeratorsLockAThread() {
        Forum.given(openGroup(), owner(), threadOpened(), openingPosted())
                .when(new LockThread(THREAD, OWNER))
                .then(threadLocked());
        Forum.given(openGroup(), joined(MODERATOR), becameModerator(MODERATOR), threadOpened(), openingPosted())
                .when(new LockThread(THREAD, MODERATOR))
                .then(new ThreadLocked(THREAD, GROUP, MODERATOR));
    }

    @Test
    void andUnlockIt() {
        Forum.given(openGroup(), owner(), threadOpened(), openingPosted(), threadLocked())
                .when(new UnlockThread(THREAD, OWNER))
                .then(new ThreadUnlocked(THREAD, GROUP, OWNER));
    }

    @Test
    void lockingTwiceIsLockingOnce() {
        var forum = Forum.given(openGroup(), owner(), threadOpened(), openingPosted());
        forum.when(new UnlockThread(THREAD, OWNER)).then();
        forum.when(new LockThread(THREAD, OWNER)).then(threadLocked());
        forum.when(new LockThread(THREAD, OWNER)).then();
    }

    @Test
    void notEvenItsAuthorLocksAThreadWithoutOffice() {
        var forum = Forum.given(openGroup(), owner(), joined(MEMBER), threadOpened(), openingPosted());
        forum.when(new LockThread(THREAD, MEMBER)).thenRefused(GroupError.NOT_A_MODERATOR);
        forum.when(new UnlockThread(THREAD, OUTSIDER)).thenRefused(GroupError.NOT_A_MODERATOR);
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderThereIsNoThreadToLock(String how, Object[] outside) {
        var forum = Forum.given(outside);
        forum.when(new LockThread(THREAD, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
        forum.when(new UnlockThread(THREAD, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
    }
}
