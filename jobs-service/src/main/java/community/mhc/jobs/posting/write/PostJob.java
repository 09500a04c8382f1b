package community.mhc.jobs.posting.write;

import community.mhc.jobs.posting.JobId;
import community.mhc.jobs.posting.JobOffer;
import community.mhc.jobs.posting.events.JobPosted;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Posts a job. The id is chosen by the caller, so sending it twice posts one job. */
public record PostJob(@TargetAggregateIdentifier JobId jobId, JobOffer offer, UUID by) {

    JobPosted done() {
        return new JobPosted(
                jobId.toString(),
                by.toString(),
                offer.title(),
                offer.employer(),
                offer.description(),
                offer.profession().value(),
                offer.licence(),
                offer.state().name(),
                offer.setting().value(),
                offer.remote(),
                offer.pay().from(),
                offer.pay().to(),
                offer.pay().per().value(),
                offer.supervisionOffered(),
                offer.closesOn());
    }
}
