package community.mhc.member.signin.page;

import community.mhc.member.signin.SignInSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page: one form, one style sheet inside it, nothing from anywhere else. */
@Component
class SignInPage {

    private static final int NONCE_BYTES = 16;

    private final StringKeyGenerator nonces =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), NONCE_BYTES);
    private final String publicUrl;

    SignInPage(SignInSettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    /**
     * @param email what is in the field already
     * @param problem what went wrong, in plain words; null when nothing did
     */
    ModelAndView show(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String email,
            @Nullable String problem) {
        var nonce = nonces.generateKey();
        response.setHeader("Content-Security-Policy", policy(nonce));
        var page = new ModelAndView("sign-in", Map.of("nonce", nonce, "email", email, "joinUrl", publicUrl + "/join"));
        page.addObject("problem", problem);
        page.addObject("csrf", tokenOf(request));
        page.setStatus(status);
        return page;
    }

    /** The public address is named beside 'self', because browsers hold a form's redirects against this too. */
    private String policy(String nonce) {
        return "default-src 'none'; style-src 'nonce-%s'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(nonce, publicUrl);
    }

    /** Asked for its value here, before the answer begins, because that is when its cookie is set. */
    private static CsrfToken tokenOf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        token.getToken();
        return token;
    }
}
