package community.mhc.gateway.signin;

import community.mhc.gateway.session.SessionCookie;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Requests that change something and get their authority from the session cookie, which a browser also adds to what
 * another site makes it send. The provider's pages have a guard of their own.
 */
@Component
class CookieWrites implements ServerWebExchangeMatcher {

    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final SessionCookie cookie;

    CookieWrites(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        boolean guarded = !HARMLESS.contains(exchange.getRequest().getMethod())
                && ours(exchange.getRequest().getPath().value())
                && cookie.read(exchange).isPresent()
                && !hasBearer(exchange);
        return guarded ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean ours(String path) {
        return path.startsWith("/api/") || path.equals("/sign-out");
    }

    /** Another site cannot make a browser send this header without asking us first. */
    static boolean hasBearer(ServerWebExchange exchange) {
        String sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
