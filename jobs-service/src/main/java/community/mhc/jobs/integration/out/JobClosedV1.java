package community.mhc.jobs.integration.out;

import java.util.UUID;

/** {@code jobs.job-closed.v1}: whoever posted a job takes no more interest in it. */
record JobClosedV1(UUID jobId) {}
