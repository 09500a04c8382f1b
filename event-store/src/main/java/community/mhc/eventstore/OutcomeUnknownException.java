package community.mhc.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The store was closed before it could learn whether the events were stored. Only a read can tell. */
public final class OutcomeUnknownException extends EventStoreException {

    OutcomeUnknownException(String message) {
        super(message);
    }
}
