package community.mhc.forum.post;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Refusals of posts, for those who may read them. */
public enum PostError implements ErrorCode {
    /** A reply to a post that is not in this thread. */
    @Answer(status = 422, title = "The post that this replies to is not in the thread")
    PARENT_POST_UNKNOWN,
    /** An edit by somebody else than the author. */
    @Answer(status = 403, title = "Only the author edits a post")
    NOT_THE_AUTHOR
}
