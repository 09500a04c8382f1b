package community.mhc.gateway.routing;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.util.Map;
import java.util.Objects;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a route leads to.
 *
 * @param service name of the service
 * @param kind what travels there
 */
public record Destination(String service, Kind kind) {

    private static final String METADATA = Destination.class.getName();

    /** What travels on a route decides about its limits, times and headers. */
    public enum Kind {
        /** JSON in and out, as a member. */
        API,
        /** Server-sent events: no end in sight. */
        LIVE,
        /** The bytes of a file, streamed in either direction. */
        FILE_CONTENT,
        /** Pages and endpoints of the OpenID provider, which has cookies of its own. */
        PROVIDER
    }

    Map<String, Object> metadata() {
        return Map.of(METADATA, this);
    }

    /** That of the route which was chosen for {@code exchange}. */
    public static Destination of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return (Destination) Objects.requireNonNull(route.getMetadata().get(METADATA));
    }
}
