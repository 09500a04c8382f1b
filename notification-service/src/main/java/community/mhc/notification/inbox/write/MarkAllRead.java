package community.mhc.notification.inbox.write;

import community.mhc.chassis.Ids;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that {@code memberId} has taken note of everything up to position {@code upTo}. */
record MarkAllRead(@TargetAggregateIdentifier UUID inboxId, UUID memberId, long upTo) {

    static MarkAllRead of(UUID memberId, long upTo) {
        return new MarkAllRead(Ids.from("inbox", memberId), memberId, upTo);
    }
}
