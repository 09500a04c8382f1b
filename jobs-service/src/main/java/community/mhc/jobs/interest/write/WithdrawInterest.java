package community.mhc.jobs.interest.write;

import community.mhc.jobs.interest.InterestId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes interest back. Taking it back twice changes nothing. */
record WithdrawInterest(@TargetAggregateIdentifier InterestId interestId) {}
