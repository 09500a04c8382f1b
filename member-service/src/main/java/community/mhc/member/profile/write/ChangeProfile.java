package community.mhc.member.profile.write;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes what {@code change} names, if the profile is still the revision that its owner last saw. */
record ChangeProfile(@TargetAggregateIdentifier UUID memberId, long expectedRevision, ProfileChange change) {}
