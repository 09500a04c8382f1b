package community.mhc.member.connection.write;

import community.mhc.member.connection.events.ConnectionRequested;
import java.util.UUID;

/** One request of a pair, and what became of it. */
record Request(ConnectionRequested asked, State state) {

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

    Request now(State next) {
        return new Request(asked, next);
    }
}
