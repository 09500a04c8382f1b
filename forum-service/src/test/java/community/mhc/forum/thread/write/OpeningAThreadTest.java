package community.mhc.forum.thread.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.post.PostEvent;
import community.mhc.forum.thread.ThreadEvent.Opened;
import community.mhc.forum.thread.write.ThreadCommand.Open;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningAThreadTest {

    private static final Open OPEN = new Open(THREAD, GROUP, MEMBER, "Pacing of sessions", "How do you pace yours?");

    @Test
    void aThreadOpensTogetherWithItsFirstWords() {
        Forum.given(openGroup(), owner(), joined(MEMBER)).when(OPEN).then(threadOpened(), openingPosted());
    }

    @Test
    void whoIsMentionedInItIsRemembered() {
        var body = "[@Ann](mention:" + OTHER_MEMBER + ") may know.";
        Forum.given(openGroup(), owner(), joined(MEMBER))
                .when(new Open(THREAD, GROUP, MEMBER, "Supervision", body))
                .then(
                        new Opened(THREAD, GROUP, MEMBER, "Supervision", OPENING_POST, List.of(OTHER_MEMBER)),
                        new PostEvent.OpeningPosted(OPENING_POST, THREAD, GROUP, MEMBER, body));
    }

    @Test
    void openingItAgainWithTheSameWordsChangesNothing() {
        Forum.given(openGroup(), owner(), joined(MEMBER), threadOpened(), openingPosted())
                .when(OPEN)
                .then()
                .answering(THREAD);
    }

    @Test
    void anIdIsNotUsedForAnotherThread() {
        var forum = Forum.given(openGroup(), owner(), joined(MEMBER), threadOpened(), openingPosted());
        forum.when(new Open(THREAD, GROUP, MEMBER, "Another title", "How do you pace yours?"))
                .thenRefused(CommonError.ID_REUSED);
        forum.when(new Open(THREAD, GROUP, MEMBER, "Pacing of sessions", "Other words"))
                .thenRefused(CommonError.ID_REUSED);
        forum.when(new Open(THREAD, GROUP, OWNER, "Pacing of sessions", "How do you pace yours?"))
                .thenRefused(CommonError.ID_REUSED);
    }

    @Test
    void norIsTheIdOfAnotherKindOfThing() {
        Forum.given(openGroup(), owner(), joined(MEMBER), announced())
                .when(new Open(ANNOUNCEMENT, GROUP, MEMBER, "Pacing of sessions", "How do you pace yours?"))
                .thenRefused(CommonError.ID_REUSED);
    }

    @Test
    void inAnOpenGroupOneJoinsBeforeOneWrites() {
        Forum.given(openGroup(), owner()).when(OPEN).thenRefused(GroupError.NOT_A_MEMBER);
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderAClosedGroupIsNoPlaceToWrite(String how, Object[] outside) {
        Forum.given(outside)
                .when(new Open(REPLY, GROUP, OUTSIDER, "May I", "come in?"))
                .thenRefused(CommonError.NOT_FOUND);
    }
}
