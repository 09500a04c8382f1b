package community.mhc.jobs.posting.write;

import community.mhc.jobs.posting.JobId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a posting whose last day is over. Changes nothing before that, and nothing the second time. */
public record ExpireJob(@TargetAggregateIdentifier JobId jobId) {}
