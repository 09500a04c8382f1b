package community.mhc.jobs.integration.out;

/** {@code jobs.interest-shown.v1}: a member told whoever posted a job of being interested in it. */
record InterestShownV1(String jobId, String postedBy, String memberId, String title) {}
