package community.mhc.jobs.interest.events;

import org.axonframework.serialization.Revision;

/** The member is no longer interested; whoever posted the job no longer sees that they were. */
@Revision("1")
public record InterestWithdrawn(String interestId, String jobId, String memberId) implements InterestEvent {}
