package community.mhc.gateway.signin;

import community.mhc.gateway.session.MemberSession;
import community.mhc.gateway.session.SessionCookie;
import community.mhc.gateway.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the web app asks first, and how it signs out. */
@RestController
class SessionEndpoint {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SignOut signOut;

    SessionEndpoint(Sessions sessions, SessionCookie cookie, SignOut signOut) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.signOut = signOut;
    }

    /** The answer of {@code GET /session}: null when nobody is signed in. */
    record Session(@Nullable SignedIn member) {
        static Session of(MemberSession session) {
            return new Session(new SignedIn(session.memberId(), session.name()));
        }
    }

    /** Who is signed in. */
    record SignedIn(String id, String name) {}

    /** Who is signed in here; the cookie's two weeks begin again. */
    @GetMapping("/session")
    Mono<Session> session(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange))
                .flatMap(id -> sessions.find(id).doOnNext(found -> cookie.write(exchange, id)))
                .map(Session::of)
                .defaultIfEmpty(new Session(null));
    }

    /** Ends the session. Without one it is already done. */
    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange))
                .flatMap(id -> sessions.findNow(id)
                        .flatMap(session -> sessions.end(id).then(signOut.atProvider(exchange, session))))
                .then(Mono.fromRunnable(() -> cookie.clear(exchange)));
    }
}
