package community.mhc.gateway.routing;

import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.Problem;
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
    /** The client ended its request in the middle, or did not get to its end. */
    CLIENT,
    /** Nothing to do with the service. */
    OTHER;

    /** RFC 9110, 9.2.2; our PUTs create under ids that the caller chose. */
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    static Failure of(Throwable error, ServerWebExchange exchange) {
        Failure failure = of(error);
        return failure != NOT_CONNECTED && HeldBody.brokeOff(exchange)
                        || failure == TIMEOUT && HeldBody.onItsWay(exchange)
                ? CLIENT
                : failure;
    }

    private static Failure of(Throwable error) {
        return switch (error) {
            case ConnectException refused -> NOT_CONNECTED;
            case UnknownHostException nameless -> NOT_CONNECTED;
            case NoRouteToHostException unreachable -> NOT_CONNECTED;
            case Problem problem when problem.error() == GatewayError.SERVICE_UNAVAILABLE -> NOT_CONNECTED;
            case PrematureCloseException closed -> BROKEN;
            case AbortedException closed -> BROKEN;
            case ResponseStatusException status when status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> TIMEOUT;
            case IOException reset -> BROKEN;
            default -> OTHER;
        };
    }

    /**
     * Whether it is held against the service. A connection that breaks while the client still sends is not: a service that
     * refuses a body before its end looks just like one that dies, and the client chose the body. One that is dead shows it with
     * the next request.
     */
    boolean countsAgainstTheService(ServerWebExchange exchange) {
        return switch (this) {
            case NOT_CONNECTED, TIMEOUT -> true;
            case BROKEN -> !HeldBody.onItsWay(exchange);
            case CLIENT, OTHER -> false;
        };
    }

    boolean mayTryAgain(ServerWebExchange exchange) {
        return switch (this) {
            case NOT_CONNECTED -> true;
            case BROKEN -> IDEMPOTENT.contains(exchange.getRequest().getMethod()) && HeldBody.repeatable(exchange);
            case TIMEOUT, CLIENT, OTHER -> false;
        };
    }
}
