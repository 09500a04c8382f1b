package community.mhc.gateway.routing;

import community.mhc.gateway.routing.Destination.Kind;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What a client hears of a service's headers: only the provider may set cookies, and nobody says what runs here. */
@Component
class IncomingHeaders implements HttpHeadersFilter {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        headers.remove(HttpHeaders.SERVER);
        if (Destination.of(exchange).kind() != Kind.PROVIDER) {
            headers.remove(HttpHeaders.SET_COOKIE);
        }
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
