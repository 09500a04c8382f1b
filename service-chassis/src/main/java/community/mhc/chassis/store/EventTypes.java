package community.mhc.chassis.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stored name of every event of a service: a word of the domain such as {@code forum.reply-posted}, so that a class may
 * move or be renamed without touching history. A bean of the service; its one place to look up what can be in its store.
 */
public final class EventTypes {

    private final String service;
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, Class<?>> classes = new LinkedHashMap<>();

    private EventTypes(String service) {
        this.service = service;
    }

    /** @param service the service's short name, which every stored name begins with */
    public static EventTypes in(String service) {
        return new EventTypes(service);
    }

    /** @param name kebab-case, without the service; never changed once an event was stored under it */
    public EventTypes type(Class<?> event, String name) {
        var stored = service + "." + name;
        if (names.put(event, stored) != null || classes.put(stored, event) != null)
            throw new IllegalArgumentException("two entries for " + event.getName() + " or " + stored);
        return this;
    }

    /** The stored name, with the service in front; null for what is no event of this service. */
    public @Nullable String nameOf(Class<?> event) {
        return names.get(event);
    }

    /** Null for a name that is not stored by this service. */
    public @Nullable Class<?> classOf(String name) {
        return classes.get(name);
    }

    public Set<Class<?>> classes() {
        return Set.copyOf(names.keySet());
    }
}
