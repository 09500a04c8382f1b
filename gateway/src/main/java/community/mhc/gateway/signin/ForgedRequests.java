package community.mhc.gateway.signin;

import static community.mhc.gateway.problem.GatewayError.CSRF_TOKEN_INVALID;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.problem.Problem;
import community.mhc.gateway.problem.Problems;
import community.mhc.gateway.session.SessionCookie;
import community.mhc.gateway.session.SessionId;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses changes that a page of another site made a browser send, on every path. What the browser says of the sender decides
 * first; then whatever came with the session cookie must show the token that belongs to this session, which only our pages can
 * read. A request with a Bearer token gets nothing from the cookie and no other site can make a browser send one.
 */
@Component
class ForgedRequests {

    private static final Set<HttpMethod> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** W3C Fetch Metadata: sent by a page of exactly this origin, or by nobody's page at all. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final SessionCookie cookie;
    private final Problems problems;
    private final URI publicUrl;

    ForgedRequests(SessionCookie cookie, Problems problems, GatewaySettings settings) {
        this.cookie = cookie;
        this.problems = problems;
        this.publicUrl = settings.issuerUrl();
    }

    Mono<Void> refuse(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (HARMLESS.contains(request.getMethod()) || hasBearer(request)) {
            return chain.filter(exchange);
        }
        if (isFromElsewhere(request)) {
            return problems.write(exchange, problem("Changes are taken from this site's own pages"));
        }
        boolean proven = Provider.answers(request.getPath().value())
                || cookie.read(exchange).map(id -> isShown(id, request)).orElse(true);
        return proven
                ? chain.filter(exchange)
                : problems.write(exchange, problem("Send the XSRF-TOKEN cookie as " + SessionCookie.XSRF_HEADER));
    }

    private static Problem problem(String detail) {
        return CSRF_TOKEN_INVALID.because(detail);
    }

    private static boolean hasBearer(ServerHttpRequest request) {
        String sent = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Browsers that say nothing of the site say the origin; scripts say neither. */
    private boolean isFromElsewhere(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        return site != null
                ? !OURS.contains(site)
                : origin != null && !isOurs(origin, request.getHeaders().getHost());
    }

    /** The public address, or the one that this very request was sent to. */
    private boolean isOurs(String origin, @Nullable InetSocketAddress host) {
        return isAt(origin, publicUrl.getHost(), publicUrl.getPort())
                || host != null && isAt(origin, host.getHostString(), host.getPort());
    }

    private boolean isAt(String origin, String host, int port) {
        String named = publicUrl.getScheme() + "://" + host;
        return origin.equalsIgnoreCase(port > 0 ? named + ":" + port : named);
    }

    private static boolean isShown(SessionId id, ServerHttpRequest request) {
        String shown = request.getHeaders().getFirst(SessionCookie.XSRF_HEADER);
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), id.xsrfToken().getBytes(StandardCharsets.UTF_8));
    }
}
