package community.mhc.gateway.routing;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.problem.TraceId;
import community.mhc.gateway.routing.Destination.Kind;
import community.mhc.gateway.session.SessionCookie;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service hears beside the request itself. Nothing a client says about its own address, the public address or
 * a trace is handed on; services get the member's token and never our cookies.
 */
@Component
class OutgoingHeaders implements HttpHeadersFilter, Ordered {

    private final GatewaySettings settings;

    OutgoingHeaders(GatewaySettings settings) {
        this.settings = settings;
    }

    /** After the filters that remove headers, or they would remove ours. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!belongsToUs(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        headers.set("traceparent", TraceId.of(exchange).traceparent());
        ActsAsMember.token(exchange).ifPresent(headers::setBearerAuth);
        HeldBody.frame(headers, exchange);
        forward(headers, exchange);
        if (Destination.of(exchange).kind() == Kind.PROVIDER) {
            providerCookies(headers, exchange);
        }
        return headers;
    }

    private static boolean belongsToUs(String name) {
        return name.startsWith("x-forwarded-")
                || switch (name) {
                    case "forwarded", "x-real-ip", "cookie", "traceparent", "tracestate", "b3", "x-xsrf-token" -> true;
                    // Answered here already, when the body was asked for.
                    case "expect" -> true;
                    default -> false;
                };
    }

    private void forward(HttpHeaders headers, ServerWebExchange exchange) {
        headers.set("X-Forwarded-Proto", settings.issuerUrl().getScheme());
        headers.set("X-Forwarded-Host", settings.issuerUrl().getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(settings.publicPort()));
        InetSocketAddress client = exchange.getRequest().getRemoteAddress();
        if (client != null && client.getAddress() != null) {
            headers.set("X-Forwarded-For", client.getAddress().getHostAddress());
        }
    }

    private static void providerCookies(HttpHeaders headers, ServerWebExchange exchange) {
        String cookies = exchange.getRequest().getCookies().values().stream()
                .flatMap(same -> same.stream())
                .filter(cookie -> !SessionCookie.isOurs(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, cookies);
        }
    }
}
