package community.mhc.jobs.integration.out;

/** {@code jobs.job-expired.v1}: the last day of a posting is over. */
record JobExpiredV1(String jobId) {}
