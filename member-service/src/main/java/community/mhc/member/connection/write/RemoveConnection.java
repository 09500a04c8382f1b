package community.mhc.member.connection.write;

import community.mhc.member.connection.Pair;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a connection. Once more changes nothing. */
record RemoveConnection(@TargetAggregateIdentifier Pair pair, UUID connectionId, UUID by) {}
