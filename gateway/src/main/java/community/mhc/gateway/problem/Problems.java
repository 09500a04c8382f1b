package community.mhc.gateway.problem;

import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers. */
@Component
public class Problems {

    /** Seconds until another attempt makes sense: an open circuit is tried again after two. */
    private static final String RETRY_AFTER = "2";

    /** What a service may have put into an answer that is replaced. */
    private static final List<String> OF_THE_BODY = List.of(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.ETAG,
            HttpHeaders.CACHE_CONTROL);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Whether a request with these headers says that a body comes with it. */
    public static boolean saysABody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Completes the response with {@code problem}; an error if it was already committed. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        if (!response.setStatusCode(problem.status())) {
            return Mono.error(problem);
        }
        OF_THE_BODY.forEach(response.getHeaders()::remove);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        if (saysABody(exchange.getRequest().getHeaders())) {
            // What is refused here is not read, and what is not read must not be taken for the next request.
            response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        byte[] body = body(exchange, problem);
        response.getHeaders().setContentLength(body.length);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    private byte[] body(ServerWebExchange exchange, Problem problem) {
        String path = exchange.getRequest().getPath().value();
        return json.writeValueAsBytes(problem.body(path, TraceId.of(exchange).value()));
    }
}
