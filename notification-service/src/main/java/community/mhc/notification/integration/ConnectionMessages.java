package community.mhc.notification.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a member who is asked to connect, and the one who asked when the other accepts. A request that is declined or withdrawn is not told. */
@Component
class ConnectionMessages implements IncomingMessages {

    static final String CONNECTIONS = "member.connection.v1";

    private final Telling telling;

    ConnectionMessages(Telling telling) {
        this.telling = telling;
    }

    /** Both messages that matter here have these fields. */
    record ConnectionV1(UUID connectionId, UUID from, UUID to) {}

    @Override
    public List<String> topics() {
        return List.of(CONNECTIONS);
    }

    @Override
    public void on(IncomingMessage message) {
        switch (message.type()) {
            case "member.connection-requested.v1" -> {
                var c = message.as(ConnectionV1.class);
                tell(message, c.to(), Kind.CONNECTION_REQUEST, c.from(), c.connectionId());
            }
            case "member.connection-accepted.v1" -> {
                var c = message.as(ConnectionV1.class);
                tell(message, c.from(), Kind.CONNECTION_ACCEPTED, c.to(), c.connectionId());
            }
            default -> {}
        }
    }

    private void tell(IncomingMessage message, UUID recipient, Kind kind, UUID actor, UUID connection) {
        telling.all(
                message,
                List.of(NotificationCommand.Raise.about(
                        message.id(), recipient, kind, actor, Place.connection(connection))));
    }
}
