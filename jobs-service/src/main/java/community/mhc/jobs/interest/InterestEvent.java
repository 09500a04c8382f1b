package community.mhc.jobs.interest;

import community.mhc.chassis.store.PersonalData;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a member's interest in a job. Names and fields are stored: they never change. */
public sealed interface InterestEvent {

    /** A UUID derived from job and member. */
    UUID interestId();

    UUID jobId();

    /** The member who is interested. */
    UUID memberId();

    /**
     * A member told the poster of a job that they are interested in it.
     *
     * @param postedBy the poster, who may see this
     * @param title the job's title, for messages that name it
     * @param note plain text to the poster, as typed; may be empty
     */
    @Revision("1")
    record Shown(
            UUID interestId,
            UUID jobId,
            UUID memberId,
            UUID postedBy,
            @PersonalData String title,
            @PersonalData String note)
            implements InterestEvent {}

    /** The member is no longer interested; the poster no longer sees that they were. */
    @Revision("1")
    record Withdrawn(UUID interestId, UUID jobId, UUID memberId) implements InterestEvent {}
}
