package community.mhc.gateway.management;

import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.Problems;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Where management shares the public port, only health is answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnManagementPort(ManagementPortType.SAME)
class HealthOnly implements WebFilter {

    private final Problems problems;

    HealthOnly(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        boolean hidden = path.startsWith("/actuator") && !path.startsWith("/actuator/health");
        return hidden
                ? problems.write(exchange, GatewayError.NOT_FOUND.because("No such page or part of the API"))
                : chain.filter(exchange);
    }
}
