package community.mhc.gateway.session;

import community.mhc.gateway.GatewaySettings;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The cookie that carries the session's id: out of reach of scripts, not sent along from other sites' forms. */
@Component
public class SessionCookie {

    private static final String PLAIN = "mhc-session";

    /** Browsers take a cookie of this prefix only over TLS, for this host, for all paths. */
    private static final String HOST_BOUND = "__Host-" + PLAIN;

    private final boolean secure;

    SessionCookie(GatewaySettings settings) {
        this.secure = settings.secure();
    }

    /** Whether a cookie of this name is the gateway's own business. */
    public static boolean isOurs(String name) {
        return name.startsWith(PLAIN) || name.startsWith(HOST_BOUND) || name.equals("XSRF-TOKEN");
    }

    /** The id that came with the request, whether or not there is such a session. */
    public Optional<SessionId> read(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name());
        return Optional.ofNullable(cookie)
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(SessionId::new);
    }

    /** Hands the id to the browser for as long as an idle session lasts. */
    public void write(ServerWebExchange exchange, SessionId id) {
        exchange.getResponse().addCookie(cookie(id.value(), SessionStore.IDLE));
    }

    /** Takes it away. */
    public void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
    }

    private String name() {
        return secure ? HOST_BOUND : PLAIN;
    }
}
