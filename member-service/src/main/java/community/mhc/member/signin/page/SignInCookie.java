package community.mhc.member.signin.page;

import community.mhc.chassis.security.TokenSettings;
import community.mhc.member.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries a member from the sign-in page to the authorization endpoint, and no further: it is sent to that path alone,
 * lives two minutes and works once. So no instance has to remember her, signing out ends everything, and the next at the
 * same computer is asked for her own password.
 */
@Component
public class SignInCookie {

    static final String NAME = "MHC-SIGN-IN";
    static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final String PATH = "/oauth2/authorize";

    private final SignInTickets tickets;
    private final boolean secure;

    SignInCookie(SignInTickets tickets, TokenSettings settings) {
        this.tickets = tickets;
        this.secure = settings.issuerUrl().startsWith("https:");
    }

    void write(SignedIn member, HttpServletResponse response) {
        add(response, tickets.issue(member, LIFETIME), LIFETIME);
    }

    /** Who signed in on the page before; null if nobody did, or too long ago. The cookie is good for nothing afterwards. */
    @Nullable
    SignedIn take(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? null : tickets.take(cookie.getValue());
    }

    /** She signs out: a cookie that was not used yet is no way back in. */
    public void endAll(UUID memberId) {
        tickets.endAll(memberId);
    }

    /** It was used. */
    void remove(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration lifetime) {
        var cookie = ResponseCookie.from(NAME, value)
                .path(PATH)
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
