package community.mhc.gateway.signin;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.session.Sealed;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sign-ins under way, each in a sealed cookie of its own: they survive a restart, any gateway can finish them, and
 * nobody fills our database by starting many.
 */
@Component
class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PREFIX = "mhc-session-pending-";

    /** Browsers take such a cookie only from this host: no neighbour can plant a sign-in of its own. */
    private static final String HOST_BOUND = "__Host-";

    /** Time to find the password and type it. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private static final String TO = PendingSignIns.class.getName() + ".to";

    private final Sealed sealed;
    private final GatewaySettings settings;

    PendingSignIns(Sealed sealed, GatewaySettings settings) {
        this.sealed = sealed;
        this.settings = settings;
    }

    /** Where the sign-in that {@code exchange} has just finished wanted to go. */
    static LocalPath destination(ServerWebExchange exchange) {
        return LocalPath.of(exchange.getAttribute(TO));
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            if (request != null) {
                PendingSignIn pending = PendingSignIn.of(request);
                String name = name(pending.state());
                byte[] bytes = sealed.seal(pending, name);
                addCookie(
                        exchange, name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), LIFE);
            }
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(find(exchange)).map(pending -> pending.request(settings));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(find(exchange)).map(pending -> {
            addCookie(exchange, name(pending.state()), "", Duration.ZERO);
            exchange.getAttributes().put(TO, pending.to());
            return pending.request(settings);
        });
    }

    private Optional<PendingSignIn> find(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        if (state == null) {
            return Optional.empty();
        }
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name(state));
        return Optional.ofNullable(cookie)
                .flatMap(found -> open(found.getValue(), name(state)))
                .filter(pending -> pending.state().equals(state));
    }

    private Optional<PendingSignIn> open(String value, String name) {
        try {
            return sealed.open(Base64.getUrlDecoder().decode(value), name, PendingSignIn.class);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** By state, so that several tabs do not disturb each other; the whole state is compared after opening. */
    private String name(String state) {
        return (settings.secure() ? HOST_BOUND : "") + PREFIX + Integer.toHexString(state.hashCode());
    }

    private void addCookie(ServerWebExchange exchange, String name, String value, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(settings.secure())
                        .sameSite("Lax")
                        .path(settings.secure() ? "/" : Provider.REDIRECT)
                        .maxAge(age)
                        .build());
    }
}
