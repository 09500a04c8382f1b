package community.mhc.member.account.write;

import community.mhc.member.profile.events.MemberRegistered;
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
    MemberRegistered find(Account account) {
        return store.readEvents(account.memberId().toString())
                .asStream()
                .map(Message::getPayload)
                .filter(MemberRegistered.class::isInstance)
                .map(MemberRegistered.class::cast)
                .filter(registered -> registered.email().equals(account.email()))
                .findFirst()
                .orElse(null);
    }
}
