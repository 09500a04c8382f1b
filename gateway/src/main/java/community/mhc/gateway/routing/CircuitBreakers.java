package community.mhc.gateway.routing;

import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.Problem;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One circuit breaker for each service. When most calls fail it answers at once for two seconds instead of letting
 * every page wait for a service that is down; a few calls then show whether it is back. What a client did counts for nothing.
 */
@Component
class CircuitBreakers implements GlobalFilter, Ordered {

    /** After the request's address is known (10000). */
    static final int ORDER = 10_090;

    private static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .permittedNumberOfCallsInHalfOpenState(5)
            .build();

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CONFIG);

    CircuitBreakers(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String service = Destination.of(exchange).service();
        CircuitBreaker breaker = breakers.circuitBreaker(service);
        if (!breaker.tryAcquirePermission()) {
            return Mono.error(GatewayError.SERVICE_UNAVAILABLE.of(service));
        }
        long start = System.nanoTime();
        return chain.filter(exchange)
                .doOnSuccess(done -> answered(exchange, breaker, start))
                .doOnError(error -> failed(exchange, error, breaker, start))
                .doOnCancel(breaker::releasePermission)
                .onErrorMap(error -> problem(exchange, error, service));
    }

    private static void answered(ServerWebExchange exchange, CircuitBreaker breaker, long start) {
        int status = exchange.getResponse().getStatusCode() == null
                ? 0
                : exchange.getResponse().getStatusCode().value();
        long took = System.nanoTime() - start;
        if (status >= 502 && status <= 504) {
            breaker.onError(took, TimeUnit.NANOSECONDS, GatewayError.SERVICE_UNAVAILABLE.of(breaker.getName()));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    private static void failed(ServerWebExchange exchange, Throwable error, CircuitBreaker breaker, long start) {
        if (Failure.of(error, exchange).countsAgainstTheService(exchange)) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, error);
        } else {
            breaker.releasePermission();
        }
    }

    private static Throwable problem(ServerWebExchange exchange, Throwable error, String service) {
        return switch (Failure.of(error, exchange)) {
            case NOT_CONNECTED, BROKEN -> GatewayError.SERVICE_UNAVAILABLE.of(service);
            case TIMEOUT -> GatewayError.SERVICE_TIMEOUT.of(service);
            case CLIENT ->
                error instanceof Problem ? error : GatewayError.BODY_INCOMPLETE.because("Send it again, whole");
            case OTHER -> error;
        };
    }
}
