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
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** Events as they stand in the store, and back by the way that a service reads them: upcasters first. */
final class StoredForm {

    private final DomainTypeSerializer serializer;
    private final EventUpcasterChain upcasters;

    /** @param service the package with its upcasters; one that is no bean is none */
    static StoredForm of(EventTypes types, String service) {
        try (var context = new GenericApplicationContext()) {
            var beans = new ClassPathBeanDefinitionScanner(context, false);
            var upcasters = new AssignableTypeFilter(EventUpcaster.class);
            beans.addIncludeFilter(
                    (type, others) -> type.getAnnotationMetadata().isAnnotated(Component.class.getName())
                            && upcasters.match(type, others));
            beans.scan(service);
            context.refresh();
            return new StoredForm(
                    types,
                    context.getBeanProvider(EventUpcaster.class).orderedStream().toList());
        }
    }

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
