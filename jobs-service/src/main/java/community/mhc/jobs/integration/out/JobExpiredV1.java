package community.mhc.jobs.integration.out;

import java.util.UUID;

/** {@code jobs.job-expired.v1}: the last day of a posting is over. */
record JobExpiredV1(UUID jobId) {}
