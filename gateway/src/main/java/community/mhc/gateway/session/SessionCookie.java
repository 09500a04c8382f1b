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

    /** The second cookie, which scripts of our pages read and send as the header {@link #XSRF_HEADER}. */
    private static final String XSRF = "XSRF-TOKEN";

    /** Where a change by cookie shows that a page of this site sent it. */
    public static final String XSRF_HEADER = "X-XSRF-TOKEN";

    /** Browsers take a cookie of this prefix only over TLS, for this host, for all paths. */
    private static final String HOST_BOUND = "__Host-";

    private final boolean secure;

    SessionCookie(GatewaySettings settings) {
        this.secure = settings.secure();
    }

    /** Whether a cookie of this name is the gateway's own business. */
    public static boolean isOurs(String name) {
        String plain = name.startsWith(HOST_BOUND) ? name.substring(HOST_BOUND.length()) : name;
        return plain.startsWith(PLAIN) || plain.equals(XSRF);
    }

    /** The id that came with the request, whether or not there is such a session. */
    public Optional<SessionId> read(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name(PLAIN));
        return Optional.ofNullable(cookie)
                .map(HttpCookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(SessionId::new);
    }

    /** Hands the id, and the token that belongs to it, to the browser for as long as an idle session lasts. */
    public void write(ServerWebExchange exchange, SessionId id) {
        add(exchange, PLAIN, id.value(), SessionStore.IDLE);
        add(exchange, XSRF, id.xsrfToken(), SessionStore.IDLE);
    }

    /** Takes it away. */
    public void clear(ServerWebExchange exchange) {
        add(exchange, PLAIN, "", Duration.ZERO);
        add(exchange, XSRF, "", Duration.ZERO);
    }

    private void add(ServerWebExchange exchange, String name, String value, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name(name), value)
                        .httpOnly(!name.equals(XSRF))
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build());
    }

    private String name(String plain) {
        return secure ? HOST_BOUND + plain : plain;
    }
}
