package community.mhc.gateway.routing;

import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.Problem;
import community.mhc.gateway.routing.Destination.Kind;
import java.net.URI;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A person on the way to the sign-in page gets the web app's words instead of JSON when the page cannot be had. */
@Component
class ProviderAway implements GlobalFilter, Ordered {

    private static final Set<GatewayError> AWAY =
            Set.of(GatewayError.SERVICE_UNAVAILABLE, GatewayError.SERVICE_TIMEOUT);

    /** The same place as for a sign-in that failed: there is another try. */
    private static final URI START = URI.create("/?sign-in=failed");

    /** Around all of our filters. */
    @Override
    public int getOrder() {
        return HeldBody.ORDER - 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        boolean person = Destination.of(exchange).kind() == Kind.PROVIDER
                && exchange.getRequest().getHeaders().getAccept().stream()
                        .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        return person
                ? chain.filter(exchange)
                        .onErrorResume(
                                Problem.class,
                                problem -> AWAY.contains(problem.error()) ? backToStart(exchange) : Mono.error(problem))
                : chain.filter(exchange);
    }

    private static Mono<Void> backToStart(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(START);
        return exchange.getResponse().setComplete();
    }
}
