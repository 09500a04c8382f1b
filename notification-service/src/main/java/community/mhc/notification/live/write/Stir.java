package community.mhc.notification.live.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.notification.live.StirThread;
import community.mhc.notification.live.events.ThreadStirred;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One thing that was new in a thread: a stream of one event, so that a hot thread is nobody's bottleneck. */
@Aggregate
class Stir {

    @AggregateIdentifier
    private @Nullable UUID id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StirThread c) {
        if (id == null) apply(new ThreadStirred(c.stirId(), c.threadId(), c.groupId(), c.postId()));
    }

    @EventSourcingHandler
    void on(ThreadStirred e) {
        id = e.stirId();
    }
}
