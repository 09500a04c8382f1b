package community.mhc.gateway.routing;

import static community.mhc.gateway.problem.GatewayError.SIGN_IN_REQUIRED;

import community.mhc.gateway.problem.Problems;
import community.mhc.gateway.routing.Destination.Kind;
import community.mhc.gateway.session.SessionCookie;
import community.mhc.gateway.session.SessionId;
import community.mhc.gateway.session.Sessions;
import community.mhc.gateway.signin.AccessTokens;
import community.mhc.gateway.signin.FreshTokens;
import java.time.Duration;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives a request that came with the session cookie the member's access token. A request with an Authorization header of
 * its own passes as it is, and the cookie beside it counts for nothing: never both.
 */
@Component
class ActsAsMember implements GlobalFilter, Ordered {

    /** How soon an open stream notices that its session was ended. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final String TOKEN = ActsAsMember.class.getName();

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final FreshTokens tokens;
    private final AccessTokens accessTokens;

    ActsAsMember(SessionCookie cookie, Sessions sessions, FreshTokens tokens, AccessTokens accessTokens) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.tokens = tokens;
        this.accessTokens = accessTokens;
    }

    /** Outside of the filter that writes the response (-1), so that it can end a stream. */
    @Override
    public int getOrder() {
        return HeldBody.ORDER - 5;
    }

    /** The token that this request was given, if it was. */
    static Optional<String> token(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(TOKEN));
    }

    /** Whether nothing says who sends this. */
    static boolean isStranger(ServerWebExchange exchange) {
        return token(exchange).isEmpty()
                && (Destination.of(exchange).kind() == Kind.PROVIDER
                        || !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Kind kind = Destination.of(exchange).kind();
        String sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (kind == Kind.PROVIDER || sent == null && isRegistration(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        if (sent != null) {
            // A service checks the token in any case; nobody's body is read or sent on before.
            return Problems.saysABody(exchange.getRequest().getHeaders())
                    ? accessTokens.check(sent).then(Mono.defer(() -> chain.filter(exchange)))
                    : chain.filter(exchange);
        }
        SessionId id = cookie.read(exchange).orElse(null);
        if (id == null) {
            return Mono.error(SIGN_IN_REQUIRED.because("Sign in, or send an access token"));
        }
        Mono<Void> answer = tokens.of(id).flatMap(token -> {
            exchange.getAttributes().put(TOKEN, token);
            return chain.filter(exchange);
        });
        return kind == Kind.LIVE ? Mono.firstWithSignal(answer, sessionEnds(id)) : answer;
    }

    /** The one thing that is done before there is a member who could sign in. */
    private static boolean isRegistration(ServerHttpRequest request) {
        String path = request.getPath().value();
        return request.getMethod() == HttpMethod.PUT
                && path.startsWith("/api/v1/members/")
                && path.indexOf('/', "/api/v1/members/".length()) < 0;
    }

    private Mono<Void> sessionEnds(SessionId id) {
        return Flux.interval(LOOK_AGAIN)
                .onBackpressureDrop()
                .concatMap(tick -> sessions.find(id).hasElement().onErrorReturn(true))
                .takeUntil(there -> !there)
                .then();
    }
}
