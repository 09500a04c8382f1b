package community.mhc.jobs.posting.events;

import community.mhc.chassis.store.PersonalData;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A member posted a job.
 *
 * @param description plain text, as typed
 * @param profession such as {@code school-social-worker}
 * @param licence the licence asked for, in its usual letters; empty when none is
 * @param state code of the US Postal Service
 * @param setting such as {@code community-clinic}
 * @param payFrom whole US dollars
 * @param payTo whole US dollars
 * @param payPer {@code hour} or {@code year}
 * @param closesOn the last day on which interest is taken, to its end in UTC
 */
@Revision("1")
public record JobPosted(
        String jobId,
        String postedBy,
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
