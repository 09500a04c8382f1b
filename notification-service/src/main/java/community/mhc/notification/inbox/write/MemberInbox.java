package community.mhc.notification.inbox.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.Ids;
import community.mhc.notification.inbox.InboxEvent;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All of one member's notifications: up to where everything was read. Reading many at once is one event, not many. */
@Aggregate
class MemberInbox {

    @AggregateIdentifier
    private @Nullable UUID id;

    private long readUpTo;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MarkAllRead c) {
        if (c.upTo() > readUpTo) apply(new InboxEvent.AllRead(c.memberId(), c.upTo()));
    }

    @EventSourcingHandler
    void on(InboxEvent.AllRead e) {
        id = Ids.from("inbox", e.recipientId());
        readUpTo = e.upTo();
    }
}
