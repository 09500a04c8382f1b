package community.mhc.member.signin.page;

import community.mhc.chassis.security.TokenSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Guards the sign-in page: no session, a form that cannot be sent from elsewhere, and nothing kept by browsers. */
@Configuration(proxyBeanMethods = false)
class SignInChain {

    /** Parameter of the page's address: the form came too late. */
    static final String EXPIRED = "expired";

    /** A name of its own: the gateway's CSRF cookie lives in the same browser under the same host. */
    static final String CSRF_COOKIE = "MHC-SIGN-IN-CSRF";

    private static final String PATH = "/login";

    @Bean
    @Order(2)
    SecurityFilterChain signInPageChain(HttpSecurity http, TokenSettings settings) throws Exception {
        return http.securityMatcher(PATH)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(settings)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(
                        e -> e.accessDeniedHandler((request, response, cause) -> showAnew(request, response)))
                .build();
    }

    private static CookieCsrfTokenRepository csrfTokens(TokenSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setCookieCustomizer(cookie -> cookie.path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(settings.issuerUrl().startsWith("https:")));
        return tokens;
    }

    /** The form's token is missing or old: the same page again, with a fresh one. */
    private static void showAnew(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, PATH + "?" + EXPIRED + (query == null ? "" : "&" + query));
    }
}
