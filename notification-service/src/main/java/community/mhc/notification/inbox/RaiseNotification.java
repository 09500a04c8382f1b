package community.mhc.notification.inbox;

import community.mhc.chassis.Ids;
import community.mhc.notification.inbox.events.Place;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tell {@code recipientId} of something. Its id follows from cause and recipient, so telling it twice tells it once. */
public record RaiseNotification(
        @TargetAggregateIdentifier UUID notificationId, UUID recipientId, Kind kind, UUID actorId, Place place) {

    /** @param cause id of the event that it is about */
    public static RaiseNotification about(String cause, UUID recipientId, Kind kind, UUID actorId, Place place) {
        return new RaiseNotification(Ids.from("notification", cause, recipientId), recipientId, kind, actorId, place);
    }
}
