package community.mhc.member.connection.write;

import community.mhc.member.connection.Pair;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What one member of a pair does about a connection. Sending any of these twice changes nothing the second time. */
sealed interface ConnectionCommand {

    @TargetAggregateIdentifier
    Pair pair();

    UUID connectionId();

    /** Asks another member to connect. The asker chooses the connection's id. */
    record Ask(UUID connectionId, UUID from, UUID to, String note) implements ConnectionCommand {

        @Override
        public Pair pair() {
            return Pair.of(from, to);
        }
    }

    /** Says yes to a request. */
    record Accept(Pair pair, UUID connectionId, UUID by) implements ConnectionCommand {}

    /** Says no to a request. */
    record Decline(Pair pair, UUID connectionId, UUID by) implements ConnectionCommand {}

    /** Takes a request back. */
    record Withdraw(Pair pair, UUID connectionId, UUID by) implements ConnectionCommand {}

    /** Ends a connection. */
    record Remove(Pair pair, UUID connectionId, UUID by) implements ConnectionCommand {}
}
