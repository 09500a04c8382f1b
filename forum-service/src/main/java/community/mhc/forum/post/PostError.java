package community.mhc.forum.post;

import community.mhc.chassis.problem.ErrorCode;

/** Refusals of posts, for those who may read them. */
public enum PostError implements ErrorCode {
    /** A reply to a post that is not in this thread. */
    PARENT_POST_UNKNOWN(422, "The post that this replies to is not in the thread"),
    /** An edit by somebody else than the author. */
    NOT_THE_AUTHOR(403, "Only the author edits a post");

    private final int status;
    private final String title;

    PostError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
