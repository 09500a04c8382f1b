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

    /**
     * The events of one unit of work, not yet at a position.
     *
     * @throws IllegalArgumentException for an id that is no well-formed Unicode
     * @throws ArithmeticException for an event outside of the years 1677 to 2262
     */
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
                wellFormed(message.getIdentifier()),
                message.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                message.serializeMetaData(serializer, String.class).getData());
        return message instanceof DomainEventMessage<?> e
                ? new StoredDomainEvent(
                        event, e.getType(), wellFormed(e.getAggregateIdentifier()), e.getSequenceNumber())
                : event;
    }

    /** The database would keep half a surrogate pair as another character: two ids would be one, and neither be found again. */
    private static String wellFormed(String id) {
        if (id.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    "An id of an event or aggregate holds half a surrogate pair; nothing was stored");
        }
        return id;
    }
}
