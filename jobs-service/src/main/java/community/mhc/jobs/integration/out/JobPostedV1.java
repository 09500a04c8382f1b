package community.mhc.jobs.integration.out;

import java.time.LocalDate;

/** {@code jobs.job-posted.v1}: a member posted a job. */
record JobPostedV1(String jobId, String postedBy, String title, String profession, String state, LocalDate closesOn) {}
