package community.mhc.jobs.integration.out;

import java.util.UUID;

/** {@code jobs.interest-shown.v1}: a member told whoever posted a job of being interested in it. */
record InterestShownV1(UUID jobId, UUID postedBy, UUID memberId, String title) {}
