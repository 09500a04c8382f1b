package community.mhc.member.connection.write;

import community.mhc.member.connection.Pair;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The connection's id is chosen by the asker, so sending it twice asks once. */
record RequestConnection(@TargetAggregateIdentifier Pair pair, UUID connectionId, UUID from, UUID to, String note) {}
