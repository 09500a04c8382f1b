package community.mhc.jobs.interest.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.jobs.interest.write.InterestError.JOB_CLOSED;
import static community.mhc.jobs.interest.write.InterestError.OWN_JOB;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.jobs.interest.InterestEvent.Shown;
import community.mhc.jobs.interest.InterestEvent.Withdrawn;
import community.mhc.jobs.interest.write.InterestCommand.Show;
import community.mhc.jobs.interest.write.InterestCommand.Withdraw;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One member's interest in one job: shown while the job is open, withdrawn at any time, perhaps shown again. It is not part of
 * the posting, so many members who show interest at once never wait for each other.
 */
@Aggregate
class Interest {

    @AggregateIdentifier
    private @Nullable UUID id;

    /** What was last shown; null while withdrawn. */
    private @Nullable Shown shown;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Show c) {
        if (shown != null && shown.note().equals(c.note())) return;
        if (shown != null) throw ID_REUSED.because("Withdraw your interest before you show it with another note.");
        if (c.posting().postedBy().equals(c.memberId())) throw OWN_JOB.because("Others show interest in it.");
        if (!c.posting().open()) throw JOB_CLOSED.because("Look for one that is open.");
        apply(c.done());
    }

    @CommandHandler
    void handle(Withdraw c) {
        if (shown == null) return;
        apply(new Withdrawn(shown.interestId(), shown.jobId(), shown.memberId()));
    }

    @EventSourcingHandler
    void on(Shown e) {
        id = e.interestId();
        shown = e;
    }

    @EventSourcingHandler
    void on(Withdrawn e) {
        shown = null;
    }
}
