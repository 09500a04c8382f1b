package community.mhc.notification.inbox.write;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Say that {@code memberId} has taken note of it. */
record MarkRead(@TargetAggregateIdentifier UUID notificationId, UUID memberId) {}
