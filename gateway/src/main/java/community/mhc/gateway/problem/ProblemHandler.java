package community.mhc.gateway.problem;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Turns whatever went wrong into a problem. Only our own mistakes are logged. Runs before Boot's handler (-1). */
@Component
@Order(-2)
class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (AbortedException.isConnectionReset(error) || exchange.getResponse().isCommitted()) {
            // The other end is gone, or the answer is under way: closing is all that is left.
            return Mono.error(error);
        }
        return problems.write(exchange, known(error).orElseGet(() -> internal(exchange, error)));
    }

    private static Optional<Problem> known(Throwable error) {
        return switch (error) {
            case Problem problem -> Optional.of(problem);
            case ResponseStatusException status -> of(status.getStatusCode());
            case InvalidMimeTypeException type -> of(HttpStatus.BAD_REQUEST);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> Optional.of(GatewayError.NOT_FOUND.because("No such page or part of the API"));
            case 405 -> Optional.of(GatewayError.METHOD_NOT_ALLOWED.because("Another method may be offered"));
            case 406 -> Optional.of(GatewayError.NOT_ACCEPTABLE.because("Accept application/json"));
            case 413 -> Optional.of(GatewayError.BODY_TOO_LARGE.because("Send less at a time"));
            default ->
                status.is4xxClientError()
                        ? Optional.of(GatewayError.MALFORMED_REQUEST.because("Check address, headers and body"))
                        : Optional.empty();
        };
    }

    private static Problem internal(ServerWebExchange exchange, Throwable error) {
        log.atError()
                .addKeyValue("traceId", TraceId.of(exchange).value())
                .setCause(error)
                .log("A request failed inside the gateway");
        return GatewayError.INTERNAL_ERROR.because("The trace id helps us to find out");
    }
}
