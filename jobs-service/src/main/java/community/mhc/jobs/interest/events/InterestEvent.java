package community.mhc.jobs.interest.events;

/** What can have happened to a member's interest in a job. */
public sealed interface InterestEvent permits InterestShown, InterestWithdrawn {

    /** UUID that follows from job and member. */
    String interestId();

    String jobId();

    /** Who is interested. */
    String memberId();
}
