package community.mhc.forum.group.events;

import java.util.UUID;

/** Something that happened between a person and a group. The aggregate is the pair of them. */
public sealed interface MembershipEvent
        permits MembershipRequested,
                MembershipRequestWithdrawn,
                MembershipDeclined,
                MemberJoined,
                MemberRoleChanged,
                MemberLeft {

    UUID groupId();

    UUID memberId();
}
