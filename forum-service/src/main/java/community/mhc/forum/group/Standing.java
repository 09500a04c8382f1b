package community.mhc.forum.group;

import static community.mhc.forum.group.GroupError.NOT_A_MEMBER;
import static community.mhc.forum.group.GroupError.NOT_A_MODERATOR;
import static community.mhc.forum.group.GroupError.NOT_THE_OWNER;

import community.mhc.forum.NothingThere;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in a group: the one place that knows. To those outside a closed group there is nothing inside it.
 *
 * @param role null for somebody outside who has not asked to be let in
 */
public record Standing(Access access, @Nullable Role role) {

    /** To those inside it makes no difference how others get in. */
    public static Standing inside(Role role) {
        return new Standing(Access.CLOSED, role);
    }

    /** Throws if they may not read what is inside. */
    public void toRead() {
        if (access == Access.CLOSED && !isInside()) throw NothingThere.refusal();
    }

    /** Throws if they may not write. */
    public void toWrite() {
        toRead();
        if (!isInside()) throw NOT_A_MEMBER.because("Join the group first.");
    }

    /** Throws unless they are owner or moderator. */
    public void toModerate() {
        toRead();
        if (role == null || !role.moderates()) throw NOT_A_MODERATOR.because("Ask the group's owner or a moderator.");
    }

    /** Throws unless they are the owner. */
    public void toOwn() {
        toRead();
        if (role != Role.OWNER) throw NOT_THE_OWNER.because("Ask the group's owner.");
    }

    private boolean isInside() {
        return role != null && role.isInside();
    }
}
