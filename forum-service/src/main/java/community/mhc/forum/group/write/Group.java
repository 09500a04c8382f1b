package community.mhc.forum.group.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.ForumIds;
import community.mhc.forum.group.Access;
import community.mhc.forum.group.GroupEvent.Founded;
import community.mhc.forum.group.write.GroupCommand.Found;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A group, from its founding on. Its memberships tell who belongs to it, so no two people ever contend for it. */
@Aggregate(lockFactory = "optimistic")
class Group {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Founded founding;

    /** The founder's membership begins in the same unit of work: the two are stored together or not at all. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    UUID handle(Found c) throws Exception {
        ForumIds.chosen(c.groupId());
        var now = new Founded(c.groupId(), c.name(), c.purpose(), c.access().word(), c.ownerId());
        if (founding == null) {
            apply(now);
            createNew(Membership.class, () -> Membership.ofOwner(c.groupId(), c.ownerId()));
        } else if (!founding.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the group.");
        return c.groupId();
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
