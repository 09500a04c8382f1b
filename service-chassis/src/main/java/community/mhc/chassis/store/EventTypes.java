package community.mhc.chassis.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored name of every event of a service: a word of the domain such as {@code forum.reply-posted}, so that a class may
 * move or be renamed without touching history. A bean of the service; its one place to look up what can be in its store.
 */
public final class EventTypes {

    private final String service;
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private final Map<String, Taken> taken = new LinkedHashMap<>();

    /**
     * What this service reads of an event of another service.
     *
     * @param topic that carries it
     * @param type its CloudEvents type, under which it is stored here
     */
    public record Taken(String topic, String type, Class<? extends Record> event) {}

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

    /**
     * Takes a topic of another service: all its messages become events of this service's store, stored under their CloudEvents type.
     *
     * @param topic such as {@code member.member.v1}
     * @param type such as {@code member.member-registered.v1}
     * @param event this service's own record of what it needs of the message; several types may share one
     */
    public EventTypes taken(String topic, String type, Class<? extends Record> event) {
        if (taken.put(type, new Taken(topic, type, event)) != null)
            throw new IllegalArgumentException("two entries for " + type);
        return this;
    }

    /** The topics of other services whose messages become events of this service's store. */
    public Set<String> topics() {
        return taken.values().stream().map(Taken::topic).collect(Collectors.toSet());
    }

    public List<Taken> taken() {
        return List.copyOf(taken.values());
    }

    /** The stored name, with the service in front; null for what is no event of this service. */
    public @Nullable String nameOf(Class<?> event) {
        return names.get(event);
    }

    /** Null for an event that nobody here reads: one of another service, for example. */
    public @Nullable Class<?> classOf(String name) {
        var ours = classes.get(name);
        if (ours != null) return ours;
        var theirs = taken.get(name);
        return theirs == null ? null : theirs.event();
    }

    /** The events of this service's own aggregates. */
    public Set<Class<?>> classes() {
        return Set.copyOf(names.keySet());
    }
}
