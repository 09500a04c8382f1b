package community.mhc.jobs.interest.write;

import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.interest.events.InterestShown;
import community.mhc.jobs.posting.JobId;
import community.mhc.jobs.posting.write.ConsultPosting;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells whoever posted a job that a member is interested. Sending it twice tells them once. */
record ShowInterest(
        @TargetAggregateIdentifier InterestId interestId,
        JobId jobId,
        UUID memberId,
        ConsultPosting.Facts posting,
        String note) {

    ShowInterest(JobId jobId, UUID memberId, ConsultPosting.Facts posting, String note) {
        this(InterestId.of(jobId, memberId), jobId, memberId, posting, note);
    }

    InterestShown done() {
        return new InterestShown(
                interestId.toString(),
                jobId.toString(),
                memberId.toString(),
                posting.postedBy(),
                posting.title(),
                note);
    }
}
