package community.mhc.member.integration;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.member.connection.ConnectionEvent;
import community.mhc.member.profile.MemberEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides for each stored event what other services hear of it. A new event does not compile until this is decided. */
@Component
class MemberMessages implements OutgoingMessages {

    static final String MEMBERS = "member.member.v1";
    static final String CONNECTIONS = "member.connection.v1";

    @Override
    public @Nullable OutgoingMessage of(DomainEventMessage<?> event) {
        return switch (event.getPayload()) {
            case MemberEvent e -> new OutgoingMessage(MEMBERS, typeOf(e), dataOf(e));
            case ConnectionEvent e -> new OutgoingMessage(CONNECTIONS, typeOf(e), dataOf(e));
            default -> null;
        };
    }

    private static String typeOf(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Registered e -> "member.member-registered.v1";
            case MemberEvent.ProfileChanged e -> "member.profile-changed.v1";
        };
    }

    private static Object dataOf(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Registered e ->
                new MemberRegisteredV1(e.memberId(), e.name(), e.profession(), e.licenceState());
            case MemberEvent.ProfileChanged e -> new ProfileChangedV1(e.memberId());
        };
    }

    private static String typeOf(ConnectionEvent event) {
        return switch (event) {
            case ConnectionEvent.Requested e -> "member.connection-requested.v1";
            case ConnectionEvent.Accepted e -> "member.connection-accepted.v1";
            case ConnectionEvent.Declined e -> "member.connection-ended.v1";
            case ConnectionEvent.Withdrawn e -> "member.connection-ended.v1";
            case ConnectionEvent.Removed e -> "member.connection-ended.v1";
        };
    }

    private static Object dataOf(ConnectionEvent event) {
        return switch (event) {
            case ConnectionEvent.Requested e -> new ConnectionRequestedV1(e.connectionId(), e.from(), e.to());
            case ConnectionEvent.Accepted e -> new ConnectionAcceptedV1(e.connectionId(), e.from(), e.to());
            case ConnectionEvent.Declined e -> ended(e, "declined");
            case ConnectionEvent.Withdrawn e -> ended(e, "withdrawn");
            case ConnectionEvent.Removed e -> ended(e, "removed");
        };
    }

    private static ConnectionEndedV1 ended(ConnectionEvent e, String how) {
        return new ConnectionEndedV1(e.connectionId(), e.from(), e.to(), how);
    }
}
