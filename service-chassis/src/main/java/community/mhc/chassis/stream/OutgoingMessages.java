package community.mhc.chassis.stream;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Decides for every stored event whether and how it leaves the service. One bean a service that publishes. */
public interface OutgoingMessages {

    /** @return null for an event that concerns nobody else */
    @Nullable
    OutgoingMessage of(DomainEventMessage<?> event);

    /** The same, but of what other services published, which is in the store too, nothing is published again. */
    default OutgoingMessages except(Set<String> topicsOfOthers) {
        return event -> topicsOfOthers.contains(event.getType()) ? null : of(event);
    }
}
