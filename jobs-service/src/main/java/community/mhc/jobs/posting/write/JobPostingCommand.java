package community.mhc.jobs.posting.write;

import community.mhc.jobs.posting.JobPostingEvent;
import community.mhc.jobs.posting.Pay;
import community.mhc.jobs.posting.Profession;
import community.mhc.jobs.posting.Setting;
import community.mhc.jobs.posting.UsState;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a posting is told or asked. */
public sealed interface JobPostingCommand {

    @TargetAggregateIdentifier
    UUID jobId();

    /**
     * Posts a job. The caller chooses the id, so sending it twice posts one job.
     *
     * @param description plain text, line ends included
     * @param licence the required licence, in its usual letters; empty if none is required
     * @param closesOn the last day on which the posting takes interest, until its end in UTC
     */
    record Post(
            UUID jobId,
            UUID by,
            String title,
            String employer,
            String description,
            Profession profession,
            String licence,
            UsState state,
            Setting setting,
            boolean remote,
            Pay pay,
            boolean supervisionOffered,
            LocalDate closesOn)
            implements JobPostingCommand {

        JobPostingEvent.Posted done() {
            return new JobPostingEvent.Posted(
                    jobId,
                    by,
                    title,
                    employer,
                    description,
                    profession.value(),
                    licence,
                    state.name(),
                    setting.value(),
                    remote,
                    pay.from(),
                    pay.to(),
                    pay.per().value(),
                    supervisionOffered,
                    closesOn);
        }
    }

    /** The poster ends a posting before its date. Closing an ended posting changes nothing. */
    record Close(UUID jobId, UUID by) implements JobPostingCommand {}

    /** Ends a posting whose last day is over. Changes nothing before that, and nothing the second time. */
    record Expire(UUID jobId) implements JobPostingCommand {}

    /** Asks a posting for its {@link Facts} as of its last event. Changes nothing. */
    record Consult(UUID jobId) implements JobPostingCommand {

        /**
         * @param postedBy a member's id
         * @param open whether it takes interest today
         */
        public record Facts(UUID postedBy, String title, boolean open) {}
    }
}
