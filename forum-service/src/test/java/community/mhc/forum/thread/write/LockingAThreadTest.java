package community.mhc.forum.thread.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.thread.ThreadEvent.Locked;
import community.mhc.forum.thread.ThreadEvent.Unlocked;
import community.mhc.forum.thread.write.ThreadCommand.Lock;
import community.mhc.forum.thread.write.ThreadCommand.Unlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockingAThreadTest {

    @Test
    void ownerAndModeratorsLockAThread() {
        Forum.given(openGroup(), owner(), threadOpened(), openingPosted())
                .when(new Lock(THREAD, OWNER))
                .then(threadLocked());
        Forum.given(openGroup(), joined(MODERATOR), becameModerator(MODERATOR), threadOpened(), openingPosted())
                .when(new Lock(THREAD, MODERATOR))
                .then(new Locked(THREAD, GROUP, MODERATOR));
    }

    @Test
    void andUnlockIt() {
        Forum.given(openGroup(), owner(), threadOpened(), openingPosted(), threadLocked())
                .when(new Unlock(THREAD, OWNER))
                .then(new Unlocked(THREAD, GROUP, OWNER));
    }

    @Test
    void lockingTwiceIsLockingOnce() {
        var forum = Forum.given(openGroup(), owner(), threadOpened(), openingPosted());
        forum.when(new Unlock(THREAD, OWNER)).then();
        forum.when(new Lock(THREAD, OWNER)).then(threadLocked());
        forum.when(new Lock(THREAD, OWNER)).then();
    }

    @Test
    void notEvenItsAuthorLocksAThreadWithoutOffice() {
        var forum = Forum.given(openGroup(), owner(), joined(MEMBER), threadOpened(), openingPosted());
        forum.when(new Lock(THREAD, MEMBER)).thenRefused(GroupError.NOT_A_MODERATOR);
        forum.when(new Unlock(THREAD, OUTSIDER)).thenRefused(GroupError.NOT_A_MODERATOR);
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderThereIsNoThreadToLock(String how, Object[] outside) {
        var forum = Forum.given(outside);
        forum.when(new Lock(THREAD, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
        forum.when(new Unlock(THREAD, OUTSIDER)).thenRefused(CommonError.NOT_FOUND);
    }
}
