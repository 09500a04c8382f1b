package community.mhc.gateway.routing;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import community.mhc.gateway.instances.Instance;
import community.mhc.gateway.instances.Instances;
import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.TraceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a request to an instance, and where that is safe to another one when it fails. An attempt ends with the
 * response's headers: what has begun to reach the client is never tried again.
 */
@Component
class Attempts implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /** One and two more. */
    private static final int MOST = 3;

    private final Instances instances;

    Attempts(Instances instances) {
        this.instances = instances;
    }

    @Override
    public int getOrder() {
        return CircuitBreakers.ORDER + 10;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return attempt(exchange, chain, new ArrayList<>());
    }

    private Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain, List<Instance> tried) {
        Destination destination = Destination.of(exchange);
        Instance instance = choose(destination.service(), tried).orElse(null);
        if (instance == null) {
            return Mono.error(GatewayError.SERVICE_UNAVAILABLE.of(destination.service()));
        }
        tried.add(instance);
        URI url = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, instance.at(url));
        return chain.filter(exchange).onErrorResume(error -> {
            Failure failure = Failure.of(error, exchange);
            if (failure != Failure.CLIENT) {
                log(exchange, destination, failure, error);
            }
            if (failure == Failure.NOT_CONNECTED) {
                instance.failed();
            }
            if (tried.size() == MOST || !failure.mayTryAgain(exchange)) {
                return Mono.error(error);
            }
            ServerWebExchangeUtils.reset(exchange);
            return attempt(exchange, chain, tried);
        });
    }

    private static void log(ServerWebExchange exchange, Destination destination, Failure failure, Throwable error) {
        log.atWarn()
                .addKeyValue("traceId", TraceId.of(exchange).value())
                .log(
                        "A call of {} failed: {} ({})",
                        destination.service(),
                        failure,
                        error.getClass().getSimpleName());
    }

    /** Where one name stands for all instances, the same one is tried again. */
    private Optional<Instance> choose(String service, List<Instance> tried) {
        return instances.next(service, tried).or(() -> instances.next(service, List.of()));
    }
}
