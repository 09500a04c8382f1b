package community.mhc.notification.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.groups.Groups;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes from the forum who is in which group. Who asks to join is told to those who look after the group; who is let in
 * hears of it.
 */
@Component
class MembershipMessages implements IncomingMessages {

    static final String MEMBERSHIPS = "forum.membership.v1";

    private final Groups groups;
    private final Telling telling;

    MembershipMessages(Groups groups, Telling telling) {
        this.groups = groups;
        this.telling = telling;
    }

    /** Of all messages of this topic: the fields that one does not have are null. */
    record MembershipV1(
            UUID groupId,
            UUID memberId,
            @Nullable String role,
            @Nullable UUID approvedBy) {}

    @Override
    public List<String> topics() {
        return List.of(MEMBERSHIPS);
    }

    @Override
    public void on(IncomingMessage message) {
        var m = message.as(MembershipV1.class);
        switch (message.type()) {
            case "forum.membership-requested.v1" -> requested(message, m);
            case "forum.member-joined.v1" -> joined(message, m);
            case "forum.member-role-changed.v1" -> stands(message, m, roleOf(m));
            case "forum.member-left.v1", "forum.membership-declined.v1" -> stands(message, m, "outside");
            default -> {}
        }
    }

    private void requested(IncomingMessage message, MembershipV1 m) {
        stands(message, m, "requested");
        telling.all(
                message,
                groups.lookingAfter(m.groupId()).stream()
                        .map(recipient -> NotificationCommand.Raise.about(
                                message.id(), recipient, Kind.JOIN_REQUEST, m.memberId(), Place.group(m.groupId())))
                        .toList());
    }

    private void joined(IncomingMessage message, MembershipV1 m) {
        stands(message, m, roleOf(m));
        if (m.approvedBy() != null)
            telling.all(
                    message,
                    List.of(NotificationCommand.Raise.about(
                            message.id(), m.memberId(), Kind.JOIN_APPROVED, m.approvedBy(), Place.group(m.groupId()))));
    }

    private void stands(IncomingMessage message, MembershipV1 m, String role) {
        groups.stands(m.groupId(), m.memberId(), role, message.position());
    }

    private static String roleOf(MembershipV1 m) {
        if (m.role() == null) throw new IllegalArgumentException("a membership without a role");
        return m.role();
    }
}
