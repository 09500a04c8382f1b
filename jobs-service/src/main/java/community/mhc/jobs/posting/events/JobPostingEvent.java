package community.mhc.jobs.posting.events;

/** What can have happened to a job posting. */
public sealed interface JobPostingEvent permits JobPosted, JobClosed, JobExpired {

    /** The posting's UUID. */
    String jobId();
}
