package community.mhc.notification.inbox.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.notification.groups.ShutOut;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent;
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
    void handle(NotificationCommand.Raise c) {
        if (id != null || c.recipientId().equals(c.actorId())) return;
        apply(new NotificationEvent.Raised(
                c.notificationId(), c.recipientId(), c.kind().word(), c.actorId(), c.place()));
    }

    @CommandHandler
    void handle(NotificationCommand.MarkRead c, ShutOut groups) {
        if (!c.memberId().equals(recipientId) || groupId != null && groups.isShutOut(groupId, c.memberId()))
            throw CommonError.NOT_FOUND.because("Look it up in the list.");
        if (!read) apply(new NotificationEvent.Read(c.notificationId(), c.memberId()));
    }

    @EventSourcingHandler
    void on(NotificationEvent.Raised e) {
        id = e.notificationId();
        recipientId = e.recipientId();
        groupId = e.place().groupId();
    }

    @EventSourcingHandler
    void on(NotificationEvent.Read e) {
        read = true;
    }
}
