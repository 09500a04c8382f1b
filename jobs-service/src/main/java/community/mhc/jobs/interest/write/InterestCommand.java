package community.mhc.jobs.interest.write;

import community.mhc.jobs.interest.InterestEvent;
import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.posting.write.JobPostingCommand.Consult;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a member's interest in a job is told. */
sealed interface InterestCommand {

    @TargetAggregateIdentifier
    UUID interestId();

    /** Tells the poster of a job that a member is interested. Sending it twice tells them once. */
    record Show(UUID jobId, UUID memberId, Consult.Facts posting, String note) implements InterestCommand {

        @Override
        public UUID interestId() {
            return InterestId.of(jobId, memberId);
        }

        InterestEvent.Shown done() {
            return new InterestEvent.Shown(interestId(), jobId, memberId, posting.postedBy(), posting.title(), note);
        }
    }

    /** Withdraws interest. Withdrawing it twice changes nothing. */
    record Withdraw(UUID interestId) implements InterestCommand {}
}
