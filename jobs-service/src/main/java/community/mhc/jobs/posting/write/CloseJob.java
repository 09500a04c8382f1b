package community.mhc.jobs.posting.write;

import community.mhc.jobs.posting.JobId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a posting before its date, by whoever posted it. Closing what has ended changes nothing. */
public record CloseJob(@TargetAggregateIdentifier JobId jobId, UUID by) {}
