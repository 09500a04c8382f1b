package community.mhc.member.integration;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.member.connection.events.ConnectionAccepted;
import community.mhc.member.connection.events.ConnectionDeclined;
import community.mhc.member.connection.events.ConnectionEvent;
import community.mhc.member.connection.events.ConnectionRemoved;
import community.mhc.member.connection.events.ConnectionRequested;
import community.mhc.member.connection.events.ConnectionWithdrawn;
import community.mhc.member.profile.events.MemberEvent;
import community.mhc.member.profile.events.MemberRegistered;
import community.mhc.member.profile.events.ProfileChanged;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides for each of our events what others hear of it. A new event does not compile until this is decided. */
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
            case MemberRegistered e -> "member.member-registered.v1";
            case ProfileChanged e -> "member.profile-changed.v1";
        };
    }

    private static Object dataOf(MemberEvent event) {
        return switch (event) {
            case MemberRegistered e -> new MemberRegisteredV1(e.memberId(), e.name(), e.profession(), e.licenceState());
            case ProfileChanged e -> new ProfileChangedV1(e.memberId());
        };
    }

    private static String typeOf(ConnectionEvent event) {
        return switch (event) {
            case ConnectionRequested e -> "member.connection-requested.v1";
            case ConnectionAccepted e -> "member.connection-accepted.v1";
            case ConnectionDeclined e -> "member.connection-ended.v1";
            case ConnectionWithdrawn e -> "member.connection-ended.v1";
            case ConnectionRemoved e -> "member.connection-ended.v1";
        };
    }

    private static Object dataOf(ConnectionEvent event) {
        return switch (event) {
            case ConnectionRequested e -> new ConnectionRequestedV1(e.connectionId(), e.from(), e.to());
            case ConnectionAccepted e -> new ConnectionAcceptedV1(e.connectionId(), e.from(), e.to());
            case ConnectionDeclined e -> ended(e, "declined");
            case ConnectionWithdrawn e -> ended(e, "withdrawn");
            case ConnectionRemoved e -> ended(e, "removed");
        };
    }

    private static ConnectionEndedV1 ended(ConnectionEvent e, String how) {
        return new ConnectionEndedV1(e.connectionId(), e.from(), e.to(), how);
    }
}
