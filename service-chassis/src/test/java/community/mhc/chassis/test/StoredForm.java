package community.mhc.chassis.test;

import community.mhc.chassis.store.DomainTypeSerializer;
import community.mhc.chassis.store.EventTypes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Events as they stand in the store, and back by the way that a service reads them: upcasters first. */
final class StoredForm {

    private final DomainTypeSerializer serializer;
    private final EventUpcasterChain upcasters;

    StoredForm(EventTypes types, List<EventUpcaster> upcasters) {
        this.serializer = DomainTypeSerializer.of(types);
        this.upcasters = new EventUpcasterChain(upcasters);
    }

    SerializedObject<String> of(Object event) {
        return serializer.serialize(event, String.class);
    }

    /** The stored name and today's revision. */
    SerializedType typeOf(Class<?> event) {
        return serializer.typeForClass(event);
    }

    Object read(String name, String revision, String json) {
        var stored = new GenericDomainEventEntry<>("Any", "any", 0, "any", Instant.EPOCH, name, revision, json, "{}");
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), serializer, upcasters)
                .next()
                .getPayload();
    }
}
