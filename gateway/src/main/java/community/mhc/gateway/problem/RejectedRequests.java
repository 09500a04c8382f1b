package community.mhc.gateway.problem;

import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers what Spring Security's firewall refuses: encoded slashes, {@code ..} and other ambiguous addresses. */
@Component
class RejectedRequests implements ServerExchangeRejectedHandler {

    private final Problems problems;

    RejectedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException refused) {
        return problems.write(exchange, GatewayError.MALFORMED_REQUEST.because("The address is ambiguous"));
    }
}
