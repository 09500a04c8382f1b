package community.mhc.gateway.signin;

import community.mhc.gateway.problem.GatewayError;
import community.mhc.gateway.problem.Problem;
import community.mhc.gateway.session.MemberSession;
import community.mhc.gateway.session.SessionId;
import community.mhc.gateway.session.Sessions;
import community.mhc.gateway.session.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Access tokens that last long enough for a request. A refresh token may be used once, by one caller: requests of this
 * gateway wait for one refresh, and gateways take turns that the stored session keeps.
 */
@Component
public class FreshTokens {

    /** How long a gateway may take; if it dies meanwhile, another one goes on after that. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Sessions sessions;
    private final Refresh refresh;
    private final Clock clock;
    private final ConcurrentMap<SessionId, Mono<String>> underWay = new ConcurrentHashMap<>();

    FreshTokens(Sessions sessions, Refresh refresh, Clock clock) {
        this.sessions = sessions;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** An access token for the session; a {@link Problem} when it has ended or cannot be refreshed just now. */
    public Mono<String> of(SessionId id) {
        return sessions.find(id)
                .switchIfEmpty(Mono.error(FreshTokens::ended))
                .flatMap(session -> fresh(session)
                        ? Mono.just(session.tokens().access())
                        : underWay.computeIfAbsent(id, this::refreshOnce));
    }

    private Mono<String> refreshOnce(SessionId id) {
        return Mono.defer(() -> stored(id))
                .timeout(TURN.multipliedBy(2))
                .onErrorMap(TimeoutException.class, e -> GatewayError.SERVICE_UNAVAILABLE.of(Provider.SERVICE))
                .doFinally(signal -> underWay.remove(id))
                .cache();
    }

    /** Another gateway may have refreshed it since it was remembered here. */
    private Mono<String> stored(SessionId id) {
        return sessions.findNow(id)
                .switchIfEmpty(Mono.error(FreshTokens::ended))
                .flatMap(session -> fresh(session) ? Mono.just(session.tokens().access()) : takeTurn(id));
    }

    private Mono<String> takeTurn(SessionId id) {
        return sessions.takeTurn(id, TURN)
                .flatMap(session -> fresh(session)
                        ? sessions.giveTurnBack(id).thenReturn(session.tokens().access())
                        : refresh(id, session))
                .switchIfEmpty(Mono.defer(() -> waitForTheOther(id)));
    }

    private boolean fresh(MemberSession session) {
        return session.tokens().freshAt(clock.instant());
    }

    private Mono<String> waitForTheOther(SessionId id) {
        return Mono.delay(LOOK_AGAIN).then(Mono.defer(() -> stored(id)));
    }

    private Mono<String> refresh(SessionId id, MemberSession session) {
        return refresh.of(session.tokens())
                .flatMap(tokens -> sessions.replace(id, session.with(tokens)).thenReturn(tokens.access()))
                .onErrorResume(error -> Refresh.refused(error)
                        ? sessions.end(id).then(Mono.error(FreshTokens::ended))
                        : sessions.giveTurnBack(id).then(makeDo(session.tokens(), error)));
    }

    /** While the provider is away, a token that still holds is good enough. */
    private Mono<String> makeDo(Tokens tokens, Throwable error) {
        if (tokens.validAt(clock.instant())) {
            return Mono.just(tokens.access());
        }
        return Mono.error(
                error instanceof OAuth2AuthorizationException || !(error instanceof Problem)
                        ? GatewayError.SERVICE_UNAVAILABLE.of(Provider.SERVICE)
                        : error);
    }

    private static Problem ended() {
        return GatewayError.SIGN_IN_REQUIRED.because("The session has ended");
    }
}
