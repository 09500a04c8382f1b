package community.mhc.gateway.signin;

import community.mhc.gateway.session.MemberSession;
import community.mhc.gateway.session.SessionCookie;
import community.mhc.gateway.session.Sessions;
import community.mhc.gateway.session.Tokens;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the tokens of a finished sign-in into a new session. The browser gets a new id each time, so an id that somebody
 * planted before is worth nothing; the session that it may have had ends.
 */
@Component
class BeginSession implements ServerOAuth2AuthorizedClientRepository {

    private final Sessions sessions;
    private final SessionCookie cookie;

    BeginSession(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication member, ServerWebExchange exchange) {
        Mono<Void> endFormer = Mono.justOrEmpty(cookie.read(exchange)).flatMap(sessions::end);
        return endFormer
                .then(Mono.defer(() -> sessions.begin(session(client, user(member)))))
                .doOnNext(id -> cookie.write(exchange, id))
                .then();
    }

    private static MemberSession session(OAuth2AuthorizedClient client, OidcUser member) {
        OAuth2RefreshToken refresh = Objects.requireNonNull(client.getRefreshToken(), "no refresh token was given");
        Instant ends = Objects.requireNonNull(client.getAccessToken().getExpiresAt(), "the token has no end");
        Tokens tokens = new Tokens(
                client.getAccessToken().getTokenValue(),
                ends,
                refresh.getTokenValue(),
                member.getIdToken().getTokenValue());
        String name = member.getFullName();
        return new MemberSession(member.getName(), name == null ? "" : name, tokens);
    }

    private static OidcUser user(Authentication member) {
        return (OidcUser) Objects.requireNonNull(member.getPrincipal());
    }

    /** Nobody asks Spring Security for tokens later: {@link FreshTokens} has them. */
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication member, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication member, ServerWebExchange exchange) {
        return Mono.empty();
    }
}
