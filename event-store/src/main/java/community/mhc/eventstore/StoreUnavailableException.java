package community.mhc.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The events were not stored and never will be: the database did not answer in time, or the appender was interrupted or the store closed
 * before they were sent. Trying again is safe. The cause, if there is one, is what the database answered last instead: a network that is
 * down, a right that is missing.
 */
public final class StoreUnavailableException extends EventStoreException {

    StoreUnavailableException(String message) {
        super(message);
    }
}
