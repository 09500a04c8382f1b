package community.mhc.files.integration.in;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes from forum-service which groups there are and who belongs to them. Requests to join mean nothing to a library. */
@Component
class GroupMessages implements IncomingMessages {

    record GroupFoundedV1(UUID groupId, String name, String access, UUID ownerId) {}

    /** Says the same of a member who joined and of one whose role changed. */
    record MemberRoleV1(UUID groupId, UUID memberId, String role) {}

    record MemberLeftV1(UUID groupId, UUID memberId) {}

    private final Groups groups;

    GroupMessages(Groups groups) {
        this.groups = groups;
    }

    @Override
    public List<String> topics() {
        return List.of("forum.group.v1", "forum.membership.v1");
    }

    @Override
    public void on(IncomingMessage message) {
        switch (message.type()) {
            case "forum.group-founded.v1" -> founded(message.as(GroupFoundedV1.class), message.position());
            case "forum.member-joined.v1", "forum.member-role-changed.v1" ->
                belongs(message.as(MemberRoleV1.class), message.position());
            case "forum.member-left.v1" -> left(message.as(MemberLeftV1.class), message.position());
            default -> {}
        }
    }

    private void founded(GroupFoundedV1 group, long position) {
        groups.founded(new Groups.Group(group.groupId(), group.name(), group.access()), group.ownerId(), position);
    }

    private void belongs(MemberRoleV1 member, long position) {
        groups.stands(member.groupId(), member.memberId(), member.role(), position);
    }

    private void left(MemberLeftV1 member, long position) {
        groups.stands(member.groupId(), member.memberId(), null, position);
    }
}
