package community.mhc.member.connection.write;

import community.mhc.member.connection.Pair;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a request back. Once more changes nothing. */
record WithdrawConnection(@TargetAggregateIdentifier Pair pair, UUID connectionId, UUID by) {}
