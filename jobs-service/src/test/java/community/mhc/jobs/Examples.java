package community.mhc.jobs;

import community.mhc.jobs.interest.InterestEvent;
import community.mhc.jobs.interest.InterestId;
import community.mhc.jobs.posting.JobPostingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One of each stored event, with every field filled. */
public final class Examples {

    private static final UUID JOB = UUID.fromString("0192f0c1-7a00-7000-8000-0000000000b0");
    private static final UUID POSTER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000001");
    private static final UUID MEMBER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000002");
    private static final UUID INTEREST = InterestId.of(JOB, MEMBER);

    private Examples() {}

    public static List<Object> all() {
        return List.of(
                new JobPostingEvent.Posted(
                        JOB,
                        POSTER,
                        "School counselor",
                        "Lakeside District",
                        "Two schools, one caseload.\nWeekly consultation.",
                        "professional-counselor",
                        "LPC",
                        "MN",
                        "school",
                        false,
                        58_000,
                        71_000,
                        "year",
                        true,
                        LocalDate.of(2026, 12, 31)),
                new JobPostingEvent.Closed(JOB, POSTER),
                new JobPostingEvent.Expired(JOB),
                new InterestEvent.Shown(INTEREST, JOB, MEMBER, POSTER, "School counselor", "Six years in schools."),
                new InterestEvent.Withdrawn(INTEREST, JOB, MEMBER));
    }
}
