package community.mhc.eventstore;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Turns messages into what is stored. Text, not bytes: a payload can be read in the database. */
final class EventSerializer {

    private final Serializer serializer;

    EventSerializer(Serializer serializer) {
        this.serializer = serializer;
    }

    /** The events of one unit of work, not yet at a position. */
    StoredUnit unit(List<? extends EventMessage<?>> messages) {
        List<StoredEvent> events = messages.stream().map(this::event).toList();
        long latest = events.stream()
                .mapToLong(event -> EpochNanos.of(event.getTimestamp()))
                .max()
                .orElseThrow();
        return new StoredUnit(0, latest, events);
    }

    StoredEvent event(EventMessage<?> message) {
        SerializedObject<String> payload = message.serializePayload(serializer, String.class);
        StoredEvent event = new StoredEvent(
                0,
                message.getIdentifier(),
                message.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                message.serializeMetaData(serializer, String.class).getData());
        return message instanceof DomainEventMessage<?> e
                ? new StoredDomainEvent(event, e.getType(), e.getAggregateIdentifier(), e.getSequenceNumber())
                : event;
    }
}
