package community.mhc.forum.post.write;

import static community.mhc.forum.Facts.*;

import community.mhc.chassis.Ids;
import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.post.PostError;
import community.mhc.forum.post.PostEvent.Edited;
import community.mhc.forum.post.write.PostCommand.Edit;
import community.mhc.forum.post.write.PostCommand.Reply;
import community.mhc.forum.thread.ThreadEvent.Opened;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditingTest {

    private static final Edited SECOND = new Edited(REPLY, THREAD, GROUP, 2, "Very slowly.");

    private static Forum thread(Object... more) {
        var before = Stream.of(
                openGroup(),
                owner(),
                joined(MEMBER),
                joined(OTHER_MEMBER),
                threadOpened(),
                openingPosted(),
                replyPosted());
        return Forum.given(Stream.concat(before, Stream.of(more)).toArray());
    }

    private static Edit edit(long basedOn, UUID by, String body) {
        return new Edit(THREAD, REPLY, by, basedOn, body);
    }

    @Test
    void theAuthorEditsAPost() {
        thread().when(edit(1, OTHER_MEMBER, "Very slowly.")).then(SECOND).answering(2L);
    }

    @Test
    void anEditIsBasedOnWhatThePostSaysNow() {
        var thread = thread(SECOND);
        thread.when(edit(1, OTHER_MEMBER, "Fast.")).thenRefused(CommonError.REVISION_CONFLICT);
        thread.when(edit(3, OTHER_MEMBER, "Fast.")).thenRefused(CommonError.REVISION_CONFLICT);
        thread.when(edit(2, OTHER_MEMBER, "Fast."))
                .then(new Edited(REPLY, THREAD, GROUP, 3, "Fast."))
                .answering(3L);
    }

    @Test
    void sendingAnEditTwiceEditsOnce() {
        thread(SECOND).when(edit(1, OTHER_MEMBER, "Very slowly.")).then().answering(2L);
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        thread(SECOND).when(edit(2, OTHER_MEMBER, "Very slowly.")).then().answering(2L);
    }

    @Test
    void aReplyIsStillAnsweredAsBeforeWhenItWasEditedSince() {
        thread(SECOND)
                .when(new Reply(THREAD, REPLY, OPENING_POST, OTHER_MEMBER, "Slowly."))
                .then()
                .answering(REPLY);
    }

    @Test
    void notEvenTheOwnerEditsWhatAnotherWrote() {
        var thread = thread();
        thread.when(edit(1, OWNER, "Fast.")).thenRefused(PostError.NOT_THE_AUTHOR);
        thread.when(edit(1, MEMBER, "Fast.")).thenRefused(PostError.NOT_THE_AUTHOR);
    }

    @Test
    void anAuthorCorrectsThemselvesInALockedThreadToo() {
        thread(threadLocked()).when(edit(1, OTHER_MEMBER, "Very slowly.")).then(SECOND);
    }

    @Test
    void whoLeftTheGroupEditsNoMore() {
        thread(left(OTHER_MEMBER)).when(edit(1, OTHER_MEMBER, "Very slowly.")).thenRefused(GroupError.NOT_A_MEMBER);
    }

    @Test
    void aPostIsEditedInItsOwnThread() {
        var thread = thread();
        thread.when(new Edit(THREAD, UUID.randomUUID(), OTHER_MEMBER, 1, "Fast."))
                .thenRefused(CommonError.NOT_FOUND);
        thread.when(new Edit(Ids.from("test", "another thread"), REPLY, OTHER_MEMBER, 1, "Fast."))
                .thenRefused(CommonError.NOT_FOUND);
    }

    /** Told apart, somebody could learn by way of an open thread which ids belong to posts of a closed group. */
    @Test
    void aPostOfAnotherThreadIsLikeNoneToWhomeverAsks() {
        var another = Ids.from("test", "another thread");
        var thread = thread(new Opened(another, GROUP, OWNER, "Another", Ids.from("test", "its opening"), List.of()));
        for (var caller : List.of(OTHER_MEMBER, OUTSIDER))
            for (var post : List.of(REPLY, UUID.randomUUID()))
                thread.when(new Edit(another, post, caller, 1, "Fast.")).thenRefused(CommonError.NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderThereIsNoPostToEdit(String how, Object[] outside) {
        Forum.given(outside)
                .when(new Edit(THREAD, OPENING_POST, OUTSIDER, 1, "Fast."))
                .thenRefused(CommonError.NOT_FOUND);
    }
}
