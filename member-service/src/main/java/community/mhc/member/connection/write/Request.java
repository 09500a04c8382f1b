package community.mhc.member.connection.write;

import community.mhc.member.connection.ConnectionEvent.Requested;
import java.time.Instant;
import java.util.UUID;

/**
 * One request of a pair, and what became of it.
 *
 * @param since when the request reached this state
 */
record Request(Requested asked, State state, Instant since) {

    enum State {
        REQUESTED,
        CONNECTED,
        DECLINED,
        WITHDRAWN,
        REMOVED
    }

    boolean is(State other) {
        return state == other;
    }

    boolean concerns(UUID memberId) {
        return asked.from().equals(memberId) || asked.to().equals(memberId);
    }

    /** Whether it ended without the two being connected by it. */
    boolean cameToNothing() {
        return state == State.DECLINED || state == State.WITHDRAWN;
    }

    Request now(State next, Instant at) {
        return new Request(asked, next, at);
    }
}
