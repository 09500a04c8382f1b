package community.mhc.gateway.signin;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.web.BrowserSafety;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;

/**
 * Spring Security does the sign-in. Who may do what is decided by the services from the token, so nothing is authorised here.
 * Its guard against forged requests is not used: it reads forms, and a body that was read is not there to be forwarded.
 */
@Configuration
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final ServerRedirectStrategy REDIRECT = new DefaultServerRedirectStrategy();

    /** Where the web app says that signing in did not work and offers another try. */
    private static final URI FAILED = URI.create("/?sign-in=failed");

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            GatewaySettings settings,
            ForgedRequests forged,
            SignInStart start,
            PendingSignIns pending,
            BeginSession begin) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .authorizeExchange(any -> any.anyExchange().permitAll())
                .headers(headers -> BrowserSafety.apply(headers, settings.secure()))
                .csrf(CsrfSpec::disable)
                .addFilterAt(forged::refuse, SecurityWebFiltersOrder.CSRF)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationRequestResolver(start)
                        .authorizationRequestRepository(pending)
                        .authorizedClientRepository(begin)
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                        .authenticationSuccessHandler(toWhereTheyWanted())
                        .authenticationFailureHandler(toAnotherTry()))
                .build();
    }

    private static ServerAuthenticationSuccessHandler toWhereTheyWanted() {
        return (exchange, member) -> {
            String to = PendingSignIns.destination(exchange.getExchange()).value();
            return REDIRECT.sendRedirect(exchange.getExchange(), URI.create(to));
        };
    }

    private static ServerAuthenticationFailureHandler toAnotherTry() {
        return (exchange, failure) -> {
            log.warn("A sign-in failed: {}", failure.getClass().getSimpleName());
            return REDIRECT.sendRedirect(exchange.getExchange(), FAILED);
        };
    }
}
