package community.mhc.forum.group;

import community.mhc.chassis.problem.ErrorCode;

/** Refusals of groups, for those who may know of what they were refused. */
public enum GroupError implements ErrorCode {
    /** Writing in an open group without having joined it. */
    NOT_A_MEMBER(403, "You are not a member of this group"),
    /** Something that only an owner or moderator of the group does. */
    NOT_A_MODERATOR(403, "Only owner and moderators of the group do this"),
    /** Something that only the owner of the group does. */
    NOT_THE_OWNER(403, "Only the owner of the group does this"),
    /** A group always has an owner. */
    OWNER_CANNOT_LEAVE(409, "The owner cannot leave the group"),
    /** The owner's role cannot be changed. */
    OWNER_STAYS_OWNER(409, "The owner stays the owner"),
    /** Declining somebody who is a member by now. */
    ALREADY_A_MEMBER(409, "This person is a member by now");

    private final int status;
    private final String title;

    GroupError(int status, String title) {
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
