package community.mhc.forum.group;

import community.mhc.forum.ForumIds;
import java.util.UUID;

/** A membership is one person in one group, so its id follows from the two. */
public final class MembershipId {

    private MembershipId() {}

    public static UUID of(UUID groupId, UUID memberId) {
        return ForumIds.following("membership", groupId, memberId);
    }
}
