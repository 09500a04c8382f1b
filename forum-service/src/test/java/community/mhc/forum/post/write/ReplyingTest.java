package community.mhc.forum.post.write;

import static community.mhc.forum.Facts.*;
import static community.mhc.forum.post.PostError.PARENT_POST_UNKNOWN;
import static community.mhc.forum.thread.ThreadError.THREAD_LOCKED;

import community.mhc.chassis.Ids;
import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.Forum;
import community.mhc.forum.group.GroupError;
import community.mhc.forum.post.PostEvent.OpeningPosted;
import community.mhc.forum.post.PostEvent.ReplyPosted;
import community.mhc.forum.post.write.PostCommand.Reply;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyingTest {

    private static final UUID SECOND = Ids.from("test", "second reply");

    private static Forum thread(Object... more) {
        var before =
                Stream.of(openGroup(), owner(), joined(MEMBER), joined(OTHER_MEMBER), threadOpened(), openingPosted());
        return Forum.given(Stream.concat(before, Stream.of(more)).toArray());
    }

    private static Reply reply(UUID postId, UUID inReplyTo, UUID by, String body) {
        return new Reply(THREAD, postId, inReplyTo, by, body);
    }

    @Test
    void aMemberRepliesToTheOpeningPost() {
        thread().when(reply(REPLY, OPENING_POST, OTHER_MEMBER, "Slowly."))
                .then(replyPosted())
                .answering(REPLY);
    }

    @Test
    void aReplyToAReplyIsOneDeeper() {
        thread(replyPosted())
                .when(reply(SECOND, REPLY, MEMBER, "How slowly?"))
                .then(new ReplyPosted(SECOND, THREAD, GROUP, REPLY, OTHER_MEMBER, 2, MEMBER, "How slowly?", List.of()));
    }

    @Test
    void whoIsMentionedIsRememberedOnce() {
        var body = "[@Ann](mention:%s), [@Bo](mention:%s), [@Ann](mention:%s)".formatted(OWNER, MEMBER, OWNER);
        thread().when(reply(REPLY, OPENING_POST, OTHER_MEMBER, body))
                .then(new ReplyPosted(
                        REPLY, THREAD, GROUP, OPENING_POST, MEMBER, 1, OTHER_MEMBER, body, List.of(OWNER, MEMBER)));
    }

    @Test
    void sendingAReplyTwicePostsItOnce() {
        thread(replyPosted())
                .when(reply(REPLY, OPENING_POST, OTHER_MEMBER, "Slowly."))
                .then()
                .answering(REPLY);
    }

    @Test
    void anIdIsNotUsedForAnotherReply() {
        var thread = thread(replyPosted());
        thread.when(reply(REPLY, OPENING_POST, OTHER_MEMBER, "Fast.")).thenRefused(CommonError.ID_REUSED);
        thread.when(reply(REPLY, OPENING_POST, MEMBER, "Slowly.")).thenRefused(CommonError.ID_REUSED);
        thread.when(reply(OPENING_POST, OPENING_POST, MEMBER, "How do you pace yours?"))
                .thenRefused(CommonError.ID_REUSED);
    }

    @Test
    void aLockedThreadTakesNoReply() {
        thread(threadLocked())
                .when(reply(REPLY, OPENING_POST, OTHER_MEMBER, "Slowly."))
                .thenRefused(THREAD_LOCKED);
    }

    @Test
    void aReplyThatWasTakenBeforeTheLockIsAnsweredAsBefore() {
        thread(replyPosted(), threadLocked())
                .when(reply(REPLY, OPENING_POST, OTHER_MEMBER, "Slowly."))
                .then()
                .answering(REPLY);
    }

    @Test
    void aReplyAnswersAPostOfTheSameThread() {
        var elsewhere = new OpeningPosted(SECOND, Ids.from("test", "another thread"), GROUP, MEMBER, "Elsewhere");
        var thread = thread(elsewhere);
        thread.when(reply(REPLY, SECOND, OTHER_MEMBER, "Here")).thenRefused(PARENT_POST_UNKNOWN);
        thread.when(reply(REPLY, UUID.randomUUID(), OTHER_MEMBER, "Here")).thenRefused(PARENT_POST_UNKNOWN);
        thread.when(reply(REPLY, REPLY, OTHER_MEMBER, "Here")).thenRefused(PARENT_POST_UNKNOWN);
    }

    @Test
    void inAnOpenGroupOneJoinsBeforeOneReplies() {
        thread().when(reply(REPLY, OPENING_POST, OUTSIDER, "Hello")).thenRefused(GroupError.NOT_A_MEMBER);
    }

    @Test
    void whoLeftDoesNotReplyAnyMore() {
        thread(left(OTHER_MEMBER))
                .when(reply(REPLY, OPENING_POST, OTHER_MEMBER, "Slowly."))
                .thenRefused(GroupError.NOT_A_MEMBER);
    }

    @ParameterizedTest
    @MethodSource("community.mhc.forum.Outsiders#all")
    void toAnOutsiderThereIsNothingToReplyTo(String how, Object[] outside) {
        var forum = Forum.given(outside);
        forum.when(reply(REPLY, OPENING_POST, OUTSIDER, "Hello")).thenRefused(CommonError.NOT_FOUND);
        forum.when(reply(REPLY, UUID.randomUUID(), OUTSIDER, "Hello")).thenRefused(CommonError.NOT_FOUND);
        forum.when(reply(OPENING_POST, OPENING_POST, OUTSIDER, "Hello")).thenRefused(CommonError.NOT_FOUND);
    }
}
