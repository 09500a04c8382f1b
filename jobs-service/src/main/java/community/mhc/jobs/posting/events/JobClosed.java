package community.mhc.jobs.posting.events;

import org.axonframework.serialization.Revision;

/** Whoever posted the job takes no more interest in it. */
@Revision("1")
public record JobClosed(String jobId, String closedBy) implements JobPostingEvent {}
