package community.mhc.notification.inbox.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.notification.groups.ShutOut;
import community.mhc.notification.inbox.RaiseNotification;
import community.mhc.notification.inbox.events.NotificationRaised;
import community.mhc.notification.inbox.events.NotificationRead;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One cause told to one recipient: raised once, then read once. Nobody is told of what they did themselves. */
@Aggregate
class RaisedNotification {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable UUID recipientId;
    private @Nullable UUID groupId;
    private boolean read;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RaiseNotification c) {
        if (id != null || c.recipientId().equals(c.actorId())) return;
        apply(new NotificationRaised(
                c.notificationId(), c.recipientId(), c.kind().word(), c.actorId(), c.place()));
    }

    @CommandHandler
    void handle(MarkRead c, ShutOut groups) {
        if (!c.memberId().equals(recipientId) || groupId != null && groups.isShutOut(groupId, c.memberId()))
            throw CommonError.NOT_FOUND.because("Look it up in the list.");
        if (!read) apply(new NotificationRead(c.notificationId(), c.memberId()));
    }

    @EventSourcingHandler
    void on(NotificationRaised e) {
        id = e.notificationId();
        recipientId = e.recipientId();
        groupId = e.place().groupId();
    }

    @EventSourcingHandler
    void on(NotificationRead e) {
        read = true;
    }
}
