package community.mhc.member.signin.page;

import community.mhc.member.account.Credentials;
import community.mhc.member.account.EmailAddress;
import community.mhc.member.account.Identity;
import community.mhc.member.limit.TooManyAttempts;
import community.mhc.member.signin.SignInSettings;
import community.mhc.member.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sign-in page. Its address carries the authorization request that brought the member here, so that nothing has to be
 * remembered for her: when she has signed in, she is sent back to exactly that request.
 */
@Controller
@RequestMapping("/login")
class SignInEndpoint {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 128;

    private static final String WRONG = "That e-mail address and password do not belong together.";
    private static final String EXPIRED = "This page was open for a while. Please sign in again.";

    private final SignInPage page;
    private final Credentials credentials;
    private final SignInCookie cookie;
    private final SignInSettings settings;
    private final Clock clock;

    SignInEndpoint(
            SignInPage page, Credentials credentials, SignInCookie cookie, SignInSettings settings, Clock clock) {
        this.page = page;
        this.credentials = credentials;
        this.cookie = cookie;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param expired present when the form came too late and the page is shown again */
    @GetMapping
    ModelAndView show(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = SignInChain.EXPIRED, required = false) @Nullable String expired) {
        return page.show(request, response, HttpStatus.OK, "", expired == null ? null : EXPIRED);
    }

    @PostMapping
    @Nullable
    ModelAndView signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password) {
        try {
            var identity = check(email, password, request.getRemoteAddr());
            return identity == null
                    ? page.show(request, response, HttpStatus.UNAUTHORIZED, email, WRONG)
                    : goOn(identity, request, response);
        } catch (TooManyAttempts e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()));
            return page.show(request, response, HttpStatus.TOO_MANY_REQUESTS, email, waitFor(e));
        }
    }

    private @Nullable Identity check(String email, String password, String remoteAddress) {
        return email.length() > LONGEST_EMAIL || password.length() > LONGEST_PASSWORD
                ? null
                : credentials.check(EmailAddress.of(email), password, remoteAddress);
    }

    private @Nullable ModelAndView goOn(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        cookie.write(new SignedIn(identity, clock.instant().truncatedTo(ChronoUnit.SECONDS)), response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, whereSheCameFrom(request.getQueryString()));
        return null;
    }

    /** Who opened the page by itself is sent to the web app, which asks for a code and finds her signed in. */
    private String whereSheCameFrom(@Nullable String query) {
        return query == null || !query.contains("client_id=")
                ? settings.publicUrl() + "/sign-in?to=/"
                : "/oauth2/authorize?" + query;
    }

    private static String waitFor(TooManyAttempts e) {
        var minutes = e.waitFor().plusSeconds(59).toMinutes();
        return "That was tried too often. Please wait %d minute%s and try again."
                .formatted(minutes, minutes == 1 ? "" : "s");
    }
}
