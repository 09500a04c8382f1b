package community.mhc.gateway.signin;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.session.MemberSession;
import community.mhc.gateway.session.SessionCookie;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signs out at the provider too: its own session in this browser ends, or the next person at this computer could sign in
 * without a password, and the refresh token is revoked. Done as well as can be: our own session has ended anyway.
 */
@Component
class SignOut {

    private static final Logger log = LoggerFactory.getLogger(SignOut.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient client;
    private final GatewaySettings settings;

    SignOut(WebClient backChannelClient, GatewaySettings settings) {
        this.client = backChannelClient;
        this.settings = settings;
    }

    Mono<Void> atProvider(ServerWebExchange exchange, MemberSession session) {
        return Mono.when(endSession(exchange, session), revoke(session))
                .timeout(PATIENCE)
                .onErrorResume(error -> {
                    log.warn(
                            "Signed out here, but not at the provider: {}",
                            error.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    /** In the browser's name: with its cookies for the provider, and handing back what the provider does to them. */
    private Mono<Void> endSession(ServerWebExchange exchange, MemberSession session) {
        return client.get()
                .uri(
                        "http://" + Provider.SERVICE + Provider.END_SESSION + "?id_token_hint={token}",
                        session.tokens().id())
                .header(HttpHeaders.COOKIE, providerCookies(exchange))
                .exchangeToMono(answer -> {
                    List<String> cookies = answer.headers().header(HttpHeaders.SET_COOKIE);
                    exchange.getResponse().getHeaders().addAll(HttpHeaders.SET_COOKIE, cookies);
                    return answer.releaseBody();
                });
    }

    private Mono<Void> revoke(MemberSession session) {
        return client.post()
                .uri("http://" + Provider.SERVICE + Provider.REVOKE)
                .headers(headers -> headers.setBasicAuth(Provider.CLIENT_ID, settings.clientSecret()))
                .body(BodyInserters.fromFormData("token", session.tokens().refresh())
                        .with("token_type_hint", "refresh_token"))
                .exchangeToMono(answer -> answer.releaseBody());
    }

    private static String providerCookies(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().values().stream()
                .flatMap(List::stream)
                .filter(cookie -> !SessionCookie.isOurs(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
