package community.mhc.forum.group.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.GroupEvent.Founded;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A group, from its founding on. Who belongs to it is told by memberships, so that no two people ever contend for it. */
@Aggregate(lockFactory = "optimistic")
class Group {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Founded founding;

    UUID found(Founded now) {
        if (founding == null) apply(now);
        else if (!founding.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the group.");
        return now.groupId();
    }

    Access access() {
        if (founding == null) throw new IllegalStateException("a group begins with its founding");
        return Access.of(founding.access());
    }

    @EventSourcingHandler
    void on(Founded event) {
        id = event.groupId();
        founding = event;
    }
}
