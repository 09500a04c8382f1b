package community.mhc.gateway.signin;

import static community.mhc.gateway.problem.GatewayError.CSRF_TOKEN_INVALID;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.problem.Problems;
import community.mhc.gateway.web.BrowserSafety;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Spring Security does the sign-in and guards against forged requests. Who may do what is decided by the services from
 * the token, so nothing is authorised here.
 */
@Configuration
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final ServerRedirectStrategy REDIRECT = new DefaultServerRedirectStrategy();

    /** Where the web app says that signing in did not work and offers another try. */
    private static final URI FAILED = URI.create("/?sign-in=failed");

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            GatewaySettings settings,
            CookieWrites cookieWrites,
            SignInStart start,
            PendingSignIns pending,
            BeginSession begin,
            Problems problems) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .authorizeExchange(any -> any.anyExchange().permitAll())
                .headers(headers -> BrowserSafety.apply(headers, settings.secure()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(settings.secure()))
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(cookieWrites)
                        .accessDeniedHandler((exchange, denied) -> problems.write(
                                exchange, CSRF_TOKEN_INVALID.because("Send the XSRF-TOKEN cookie as X-XSRF-TOKEN"))))
                .addFilterAfter(csrfTokenForPages(), SecurityWebFiltersOrder.CSRF)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationRequestResolver(start)
                        .authorizationRequestRepository(pending)
                        .authorizedClientRepository(begin)
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                        .authenticationSuccessHandler(toWhereTheyWanted())
                        .authenticationFailureHandler(toAnotherTry()))
                .build();
    }

    private static CookieServerCsrfTokenRepository csrfCookie(boolean secure) {
        CookieServerCsrfTokenRepository repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(
                cookie -> cookie.secure(secure).sameSite("Lax").path("/"));
        return repository;
    }

    /** The token is made when somebody asks for it; the web app's first request does. */
    private static WebFilter csrfTokenForPages() {
        return (exchange, chain) -> {
            Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
            return token == null || !asksForToken(exchange)
                    ? chain.filter(exchange)
                    : token.then(chain.filter(exchange));
        };
    }

    private static boolean asksForToken(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().equals("/session");
    }

    private static ServerAuthenticationSuccessHandler toWhereTheyWanted() {
        return (exchange, member) -> {
            String to = PendingSignIns.destination(exchange.getExchange()).value();
            return REDIRECT.sendRedirect(exchange.getExchange(), URI.create(to));
        };
    }

    private static ServerAuthenticationFailureHandler toAnotherTry() {
        return (exchange, failure) -> {
            LOG.warn("A sign-in failed: {}", failure.getClass().getSimpleName());
            return REDIRECT.sendRedirect(exchange.getExchange(), FAILED);
        };
    }
}
