package community.mhc.jobs.posting.events;

import org.axonframework.serialization.Revision;

/** The last day of the posting is over. */
@Revision("1")
public record JobExpired(String jobId) implements JobPostingEvent {}
