package community.mhc.notification.inbox;

import community.mhc.chassis.Ids;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a notification. */
public sealed interface NotificationCommand {

    /** Tell {@code recipientId} of something. The id follows from cause and recipient, so telling it twice tells it once. */
    record Raise(
            @TargetAggregateIdentifier UUID notificationId,
            UUID recipientId,
            Kind kind,
            UUID actorId,
            NotificationEvent.Place place)
            implements NotificationCommand {

        /** @param cause id of the event that it is about */
        public static Raise about(
                String cause, UUID recipientId, Kind kind, UUID actorId, NotificationEvent.Place place) {
            return new Raise(Ids.from("notification", cause, recipientId), recipientId, kind, actorId, place);
        }
    }

    /** Say that {@code memberId} has taken note of it. */
    record MarkRead(@TargetAggregateIdentifier UUID notificationId, UUID memberId) implements NotificationCommand {}
}
