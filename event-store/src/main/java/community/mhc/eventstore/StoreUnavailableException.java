package community.mhc.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The events were not stored and never will be, because the database did not answer in time. Trying again is safe. */
public final class StoreUnavailableException extends EventStoreException {

    StoreUnavailableException(String message) {
        super(message);
    }
}
