package community.mhc.forum.integration;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.forum.group.GroupEvent;
import community.mhc.forum.group.MembershipEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others get to know of groups and memberships. The records are contracts: see {@code contracts/events}. */
final class GroupMessages {

    static final String GROUPS = "forum.group.v1";
    static final String MEMBERSHIPS = "forum.membership.v1";

    private GroupMessages() {}

    record GroupFoundedV1(UUID groupId, String name, String access, UUID ownerId) {}

    record MembershipRequestedV1(UUID groupId, UUID memberId) {}

    record MembershipDeclinedV1(UUID groupId, UUID memberId) {}

    /** @param approvedBy null where no approval was needed */
    record MemberJoinedV1(
            UUID groupId,
            UUID memberId,
            String role,
            @Nullable UUID approvedBy) {}

    record MemberRoleChangedV1(UUID groupId, UUID memberId, String role) {}

    record MemberLeftV1(UUID groupId, UUID memberId) {}

    static OutgoingMessage of(GroupEvent event) {
        return switch (event) {
            case GroupEvent.Founded e ->
                new OutgoingMessage(
                        GROUPS,
                        "forum.group-founded.v1",
                        new GroupFoundedV1(e.groupId(), e.name(), e.access(), e.ownerId()));
        };
    }

    /** To others, somebody who withdrew a request and somebody who left are the same: outside. */
    static OutgoingMessage of(MembershipEvent event) {
        return switch (event) {
            case MembershipEvent.Requested e ->
                about("membership-requested", new MembershipRequestedV1(e.groupId(), e.memberId()));
            case MembershipEvent.Withdrawn e -> about("member-left", new MemberLeftV1(e.groupId(), e.memberId()));
            case MembershipEvent.Declined e ->
                about("membership-declined", new MembershipDeclinedV1(e.groupId(), e.memberId()));
            case MembershipEvent.Joined e ->
                about("member-joined", new MemberJoinedV1(e.groupId(), e.memberId(), e.role(), e.approvedBy()));
            case MembershipEvent.RoleChanged e ->
                about("member-role-changed", new MemberRoleChangedV1(e.groupId(), e.memberId(), e.role()));
            case MembershipEvent.Left e -> about("member-left", new MemberLeftV1(e.groupId(), e.memberId()));
        };
    }

    private static OutgoingMessage about(String event, Object data) {
        return new OutgoingMessage(MEMBERSHIPS, "forum." + event + ".v1", data);
    }
}
