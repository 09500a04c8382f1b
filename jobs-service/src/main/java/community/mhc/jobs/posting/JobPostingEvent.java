package community.mhc.jobs.posting;

import community.mhc.chassis.store.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What happens to a job posting. Names and fields are stored: they never change. */
public sealed interface JobPostingEvent {

    /** The posting's UUID. */
    UUID jobId();

    /**
     * A member posted a job.
     *
     * @param description plain text, as typed
     * @param profession such as {@code school-social-worker}
     * @param licence the required licence, in its usual letters; empty if none is required
     * @param state code of the US Postal Service
     * @param setting such as {@code community-clinic}
     * @param payFrom whole US dollars
     * @param payTo whole US dollars
     * @param payPer {@code hour} or {@code year}
     * @param closesOn the last day on which the posting takes interest, until its end in UTC
     */
    @Revision("1")
    record Posted(
            UUID jobId,
            UUID postedBy,
            @PersonalData String title,
            @PersonalData String employer,
            @PersonalData String description,
            String profession,
            @PersonalData String licence,
            String state,
            String setting,
            boolean remote,
            int payFrom,
            int payTo,
            String payPer,
            boolean supervisionOffered,
            LocalDate closesOn)
            implements JobPostingEvent {}

    /** The poster stopped taking interest. */
    @Revision("1")
    record Closed(UUID jobId, UUID closedBy) implements JobPostingEvent {}

    /** The last day of the posting is over. */
    @Revision("1")
    record Expired(UUID jobId) implements JobPostingEvent {}
}
