package community.mhc.jobs.integration.out;

import java.time.LocalDate;
import java.util.UUID;

/** {@code jobs.job-posted.v1}: a member posted a job. */
record JobPostedV1(UUID jobId, UUID postedBy, String title, String profession, String state, LocalDate closesOn) {}
