package community.mhc.jobs.interest.events;

import community.mhc.chassis.store.PersonalData;
import org.axonframework.serialization.Revision;

/**
 * A member told whoever posted a job of being interested in it.
 *
 * @param postedBy who posted the job and may see this
 * @param title the job's title, for messages that name it
 * @param note plain text to whoever posted the job, as typed; may be empty
 */
@Revision("1")
public record InterestShown(
        String interestId,
        String jobId,
        String memberId,
        String postedBy,
        @PersonalData String title,
        @PersonalData String note)
        implements InterestEvent {}
