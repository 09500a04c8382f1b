package community.mhc.chassis.store;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Where an event of another service stands in that service's store. A handler of such an event may take it as a parameter.
 *
 * @param service short name of the service, such as {@code forum}
 * @param position from 1; 0 where the message did not say it
 */
public record Origin(String service, long position) {

    private static final String KEY = "origin";

    /** As metadata of the event in this service's store. */
    public MetaData metaData() {
        return MetaData.with(KEY, header());
    }

    /** As {@link PositionHeader} writes it: a read that sends it to that service sees what the event changed. */
    public String header() {
        return PositionHeader.of(service, position);
    }

    static boolean isKnownOf(EventMessage<?> event) {
        return event.getMetaData().containsKey(KEY);
    }

    /**
     * Of an event that another service published.
     *
     * @throws IllegalStateException for an event of this service
     */
    public static Origin of(EventMessage<?> event) {
        if (!(event.getMetaData().get(KEY) instanceof String header))
            throw new IllegalStateException(event.getPayloadType().getName() + " is not an event of another service");
        var parts = header.split(":");
        return new Origin(parts[0], Long.parseLong(parts[1]));
    }
}
