package community.mhc.jobs.interest.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.jobs.interest.write.InterestError.JOB_CLOSED;
import static community.mhc.jobs.interest.write.InterestError.OWN_JOB;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.interest.events.InterestShown;
import community.mhc.jobs.interest.events.InterestWithdrawn;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One member's interest in one job: shown while the job is open, withdrawn at any time, perhaps shown again. It is no part of
 * the posting, so that many members showing interest at once never wait for each other.
 */
@Aggregate
class Interest {

    @AggregateIdentifier
    private @Nullable InterestId id;

    /** The last that was shown; null while it is withdrawn. */
    private @Nullable InterestShown shown;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ShowInterest c) {
        if (shown != null && shown.note().equals(c.note())) return;
        if (shown != null) throw ID_REUSED.because("Withdraw your interest before you show it with another note.");
        if (c.posting().postedBy().equals(c.memberId().toString()))
            throw OWN_JOB.because("Others show interest in it.");
        if (!c.posting().open()) throw JOB_CLOSED.because("Look for one that is open.");
        apply(c.done());
    }

    @CommandHandler
    void handle(WithdrawInterest c) {
        if (shown == null) return;
        apply(new InterestWithdrawn(shown.interestId(), shown.jobId(), shown.memberId()));
    }

    @EventSourcingHandler
    void on(InterestShown e) {
        id = InterestId.of(e.interestId());
        shown = e;
    }

    @EventSourcingHandler
    void on(InterestWithdrawn e) {
        shown = null;
    }
}
