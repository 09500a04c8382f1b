package community.mhc.member.account.write;

import community.mhc.member.profile.MemberEvent.Registered;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up in the event store what became of a reservation. */
@Component
class Registrations {

    private final EventStore store;

    Registrations(EventStore store) {
        this.store = store;
    }

    /** The registration that this account was reserved for; null if it was never stored. */
    @Nullable
    Registered find(Account account) {
        var registered = of(account.memberId());
        return registered == null || isElsewhere(registered, account.email()) ? null : registered;
    }

    /** Whether the member is registered with another address: then this one will never be theirs. */
    boolean isElsewhere(UUID memberId, String email) {
        var registered = of(memberId);
        return registered != null && isElsewhere(registered, email);
    }

    private static boolean isElsewhere(Registered registered, String email) {
        return !registered.email().equals(email);
    }

    private @Nullable Registered of(UUID memberId) {
        return store.readEvents(memberId.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(Registered.class::isInstance)
                .map(Registered.class::cast)
                .findFirst()
                .orElse(null);
    }
}
