package community.mhc.forum.group;

import community.mhc.chassis.problem.Answer;
import community.mhc.chassis.problem.ErrorCode;

/** Refusals of groups, for those who may know of what they were refused. */
public enum GroupError implements ErrorCode {
    /** Writing in an open group without having joined it. */
    @Answer(status = 403, title = "You are not a member of this group")
    NOT_A_MEMBER,
    /** Something that only an owner or moderator of the group does. */
    @Answer(status = 403, title = "Only owner and moderators of the group do this")
    NOT_A_MODERATOR,
    /** Something that only the owner of the group does. */
    @Answer(status = 403, title = "Only the owner of the group does this")
    NOT_THE_OWNER,
    /** A group always has an owner. */
    @Answer(status = 409, title = "The owner cannot leave the group")
    OWNER_CANNOT_LEAVE,
    /** The owner's role cannot be changed. */
    @Answer(status = 409, title = "The owner stays the owner")
    OWNER_STAYS_OWNER,
    /** Declining somebody who is a member by now. */
    @Answer(status = 409, title = "This person is a member by now")
    ALREADY_A_MEMBER
}
