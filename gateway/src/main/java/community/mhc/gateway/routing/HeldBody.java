package community.mhc.gateway.routing;

import static community.mhc.gateway.problem.GatewayError.BODY_TOO_LARGE;
import static community.mhc.gateway.problem.GatewayError.FILE_TOO_LARGE;

import community.mhc.gateway.problem.Problem;
import community.mhc.gateway.routing.Destination.Kind;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a body whole before a service hears of it, so that a second attempt can send it again and a slow client
 * holds no service. A file's content is too large for that and streams through, counted.
 */
@Component
class HeldBody implements GlobalFilter, Ordered {

    /** Before anything that costs: the first of our filters. */
    static final int ORDER = -20;

    private static final String HELD = HeldBody.class.getName();

    @Override
    public int getOrder() {
        return ORDER;
    }

    /** Whether this request's body, if it has one, can be sent again. */
    static boolean repeatable(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(HELD);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        boolean file = Destination.of(exchange).kind() == Kind.FILE_CONTENT;
        long limit = (file ? Limits.FILE : Limits.BODY).toBytes();
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(tooLarge(file));
        }
        if (file) {
            return chain.filter(with(exchange, counted(request.getBody(), limit)));
        }
        exchange.getAttributes().put(HELD, true);
        if (!hasBody(request)) {
            return chain.filter(exchange);
        }
        return DataBufferUtils.join(request.getBody(), (int) limit)
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge(false))
                .map(HeldBody::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> chain.filter(with(exchange, Flux.defer(() -> Flux.just(wrap(bytes))))));
    }

    private static boolean hasBody(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > 0
                || request.getHeaders().containsHeader("Transfer-Encoding");
    }

    private static Problem tooLarge(boolean file) {
        return file
                ? FILE_TOO_LARGE.because("A file holds at most %d MiB".formatted(Limits.FILE.toMegabytes()))
                : BODY_TOO_LARGE.because("A body holds at most %d KiB".formatted(Limits.BODY.toKilobytes()));
    }

    private static Flux<DataBuffer> counted(Flux<DataBuffer> body, long limit) {
        AtomicLong sum = new AtomicLong();
        return body.doOnNext(buffer -> {
            if (sum.addAndGet(buffer.readableByteCount()) > limit) {
                DataBufferUtils.release(buffer);
                throw tooLarge(true);
            }
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static DataBuffer wrap(byte[] bytes) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    }

    private static ServerWebExchange with(ServerWebExchange exchange, Flux<DataBuffer> body) {
        return exchange.mutate()
                .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return body;
                    }
                })
                .build();
    }
}
