package community.mhc.gateway.problem;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers what Spring Security's firewall refuses: ambiguous addresses ({@code ..}, encoded slashes), and odd methods. */
@Component
class RejectedRequests implements ServerExchangeRejectedHandler {

    /** Those that the firewall lets through. */
    private static final Set<HttpMethod> TAKEN = Set.of(GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE);

    private final Problems problems;

    RejectedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException refused) {
        return problems.write(
                exchange,
                TAKEN.contains(exchange.getRequest().getMethod())
                        ? GatewayError.MALFORMED_REQUEST.because("The address is ambiguous")
                        : GatewayError.METHOD_NOT_ALLOWED.because("No address here takes it"));
    }
}
