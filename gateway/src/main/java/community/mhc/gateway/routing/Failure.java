package community.mhc.gateway.routing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

/** What an attempt's failure says about the service and about trying again. */
enum Failure {
    /** No connection came about: nothing was sent, another instance may take any request. */
    NOT_CONNECTED,
    /** The connection broke before the answer: the service may have acted, so only repeatable requests go again. */
    BROKEN,
    /** No answer in time; trying again would only add load. */
    TIMEOUT,
    /** Nothing to do with the service. */
    OTHER;

    /** RFC 9110, 9.2.2; our PUTs create under ids that the caller chose. */
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    static Failure of(Throwable error) {
        return switch (error) {
            case ConnectException refused -> NOT_CONNECTED;
            case UnknownHostException nameless -> NOT_CONNECTED;
            case NoRouteToHostException unreachable -> NOT_CONNECTED;
            case PrematureCloseException closed -> BROKEN;
            case AbortedException closed -> BROKEN;
            case ResponseStatusException status when status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> TIMEOUT;
            case IOException reset -> BROKEN;
            default -> OTHER;
        };
    }

    boolean mayTryAgain(ServerWebExchange exchange) {
        return switch (this) {
            case NOT_CONNECTED -> true;
            case BROKEN -> IDEMPOTENT.contains(exchange.getRequest().getMethod()) && HeldBody.repeatable(exchange);
            case TIMEOUT, OTHER -> false;
        };
    }
}
