package community.mhc.member.connection.write;

import community.mhc.member.connection.Pair;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says yes to a request. Once more changes nothing. */
record AcceptConnection(@TargetAggregateIdentifier Pair pair, UUID connectionId, UUID by) {}
