package community.mhc.jobs.posting.write;

import community.mhc.jobs.posting.JobId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a posting how it stands, as of its last event. Changes nothing; the answer is its {@link Facts}. */
public record ConsultPosting(@TargetAggregateIdentifier JobId jobId) {

    /**
     * @param postedBy a member's id
     * @param open whether it takes interest today
     */
    public record Facts(String postedBy, String title, boolean open) {}
}
