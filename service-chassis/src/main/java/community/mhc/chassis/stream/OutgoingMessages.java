package community.mhc.chassis.stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Decides for every stored event whether and how it leaves the service. One bean a service that publishes. */
public interface OutgoingMessages {

    /** @return null for an event that concerns nobody else */
    @Nullable
    OutgoingMessage of(DomainEventMessage<?> event);
}
