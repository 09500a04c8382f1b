package community.mhc.forum.thread.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.chassis.problem.CommonError;
import community.mhc.forum.thread.ThreadEvent.Locked;
import community.mhc.forum.thread.ThreadEvent.Opened;
import community.mhc.forum.thread.ThreadEvent.Unlocked;
import community.mhc.forum.thread.ThreadsByEvents.State;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A thread: opened once, locked and unlocked. Its posts are aggregates of their own, so that a hot thread stays cheap. */
@Aggregate(lockFactory = "optimistic")
class ForumThread {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable Opened opening;
    private boolean locked;

    UUID open(Opened now) {
        if (opening == null) apply(now);
        else if (!opening.equals(now)) throw CommonError.ID_REUSED.because("Choose a new id for the thread.");
        return now.threadId();
    }

    void lock(UUID moderatorId) {
        if (!locked) apply(new Locked(opened().threadId(), opened().groupId(), moderatorId));
    }

    void unlock(UUID moderatorId) {
        if (locked) apply(new Unlocked(opened().threadId(), opened().groupId(), moderatorId));
    }

    State state() {
        return new State(opened().groupId(), locked);
    }

    private Opened opened() {
        if (opening == null) throw new IllegalStateException("a thread begins with its opening");
        return opening;
    }

    @EventSourcingHandler
    void on(Opened event) {
        id = event.threadId();
        opening = event;
    }

    @EventSourcingHandler
    void on(Locked event) {
        locked = true;
    }

    @EventSourcingHandler
    void on(Unlocked event) {
        locked = false;
    }
}
