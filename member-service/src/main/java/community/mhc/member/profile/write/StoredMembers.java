package community.mhc.member.profile.write;

import community.mhc.member.profile.KnownMembers;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Looks for a member's event stream. A stream named by a bare UUID is always a member's; a connection's names two. */
@Component
class StoredMembers implements KnownMembers {

    private final EventStore store;

    StoredMembers(EventStore store) {
        this.store = store;
    }

    @Override
    public boolean includes(UUID memberId) {
        return store.lastSequenceNumberFor(memberId.toString()).isPresent();
    }
}
