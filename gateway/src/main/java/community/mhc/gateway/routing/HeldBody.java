package community.mhc.gateway.routing;

import static community.mhc.gateway.problem.GatewayError.BODY_INCOMPLETE;
import static community.mhc.gateway.problem.GatewayError.BODY_TOO_LARGE;
import static community.mhc.gateway.problem.GatewayError.FILE_TOO_LARGE;

import community.mhc.gateway.problem.Problem;
import community.mhc.gateway.problem.Problems;
import community.mhc.gateway.routing.Destination.Kind;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The only reader of a body. It reads it whole before a service hears of it, so that a second attempt can send it again, a slow
 * client holds no service, and the length that a service is told is that of the bytes it gets. A file's content is too large for
 * that and streams through, counted.
 */
@Component
class HeldBody implements GlobalFilter, Ordered {

    /** Before anything that costs: the first of our filters. */
    static final int ORDER = -20;

    private static final String STATE = HeldBody.class.getName();

    /** What is known of a request's body while it is on its way; the client's part and ours run on different threads. */
    private static final class State {
        private final long length;
        private final boolean repeatable;
        private volatile boolean arrived;
        private volatile boolean brokeOff;

        /** A body of {@code length} bytes; -1 for one whose length shows at its end. */
        State(long length, boolean repeatable) {
            this.length = length;
            this.repeatable = repeatable;
            this.arrived = repeatable;
        }
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /** Whether this request's body, if it has one, can be sent again. */
    static boolean repeatable(ServerWebExchange exchange) {
        return state(exchange).repeatable;
    }

    /** Whether the client is still sending. What fails meanwhile may have failed because of it. */
    static boolean onItsWay(ServerWebExchange exchange) {
        return !state(exchange).arrived;
    }

    /** Whether the client ended its request in the middle. */
    static boolean brokeOff(ServerWebExchange exchange) {
        return state(exchange).brokeOff;
    }

    /** Says in {@code headers} how long the body is, from what will be sent and not from what was announced. */
    static void frame(HttpHeaders headers, ServerWebExchange exchange) {
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        long length = state(exchange).length;
        if (length < 0) {
            headers.set(HttpHeaders.TRANSFER_ENCODING, "chunked");
        } else if (length > 0 || BodyForm.isUsual(exchange.getRequest().getMethod())) {
            headers.setContentLength(length);
        }
    }

    private static State state(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(STATE);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Kind kind = Destination.of(exchange).kind();
        ServerHttpRequest request = exchange.getRequest();
        if (!Problems.saysABody(request.getHeaders())) {
            exchange.getAttributes().put(STATE, new State(0, true));
            return chain.filter(exchange);
        }
        BodyForm.check(kind, request.getHeaders());
        DataSize limit = Limits.of(kind, ActsAsMember.isStranger(exchange));
        if (request.getHeaders().getContentLength() > limit.toBytes()) {
            return Mono.error(tooLarge(kind, limit));
        }
        return kind == Kind.FILE_CONTENT ? streamed(exchange, chain, limit) : held(exchange, chain, kind, limit);
    }

    private static Mono<Void> held(ServerWebExchange exchange, GatewayFilterChain chain, Kind kind, DataSize limit) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), (int) limit.toBytes())
                .onErrorMap(error -> error instanceof DataBufferLimitException ? tooLarge(kind, limit) : incomplete())
                .map(HeldBody::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> {
                    exchange.getAttributes().put(STATE, new State(bytes.length, true));
                    return chain.filter(with(exchange, Flux.defer(() -> Flux.just(wrap(bytes)))));
                });
    }

    private static Mono<Void> streamed(ServerWebExchange exchange, GatewayFilterChain chain, DataSize limit) {
        State state = new State(exchange.getRequest().getHeaders().getContentLength(), false);
        exchange.getAttributes().put(STATE, state);
        AtomicLong sum = new AtomicLong();
        Flux<DataBuffer> body = exchange.getRequest()
                .getBody()
                .doOnNext(buffer -> {
                    if (sum.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
                        DataBufferUtils.release(buffer);
                        throw tooLarge(Kind.FILE_CONTENT, limit);
                    }
                })
                .doOnComplete(() -> state.arrived = true)
                .doOnError(error -> state.brokeOff = true)
                .onErrorMap(error -> error instanceof Problem ? error : incomplete());
        return chain.filter(with(exchange, body));
    }

    private static Problem incomplete() {
        return BODY_INCOMPLETE.because("Send it again, whole");
    }

    private static Problem tooLarge(Kind kind, DataSize limit) {
        return kind == Kind.FILE_CONTENT
                ? FILE_TOO_LARGE.because("A file holds at most %d MiB".formatted(limit.toMegabytes()))
                : BODY_TOO_LARGE.because("A body holds at most %d KiB here".formatted(limit.toKilobytes()));
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
