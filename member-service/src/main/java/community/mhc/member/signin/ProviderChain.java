package community.mhc.member.signin;

import community.mhc.member.signin.page.SignInCookie;
import community.mhc.member.signin.page.SignInFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The endpoints of OpenID Connect, without a session of any kind. */
@Configuration(proxyBeanMethods = false)
class ProviderChain {

    private static final String AUTHORIZE = "/oauth2/authorize";

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http, SignInCookie cookie, OAuth2AuthorizationService grants)
            throws Exception {
        var endpoints = new OAuth2AuthorizationServerConfigurer();
        endpoints.withObjectPostProcessor(withoutSession());
        return http.securityMatcher(endpoints.getEndpointsMatcher())
                .with(
                        endpoints,
                        server -> server.oidc(oidc ->
                                oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(ending(grants, cookie)))))
                .addFilterAfter(new SignInFilter(cookie), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                        (request, response, cause) -> toSignInPage(request, response),
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, AUTHORIZE)))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .build();
    }

    /** The authorization request goes along in the address. */
    private static void toSignInPage(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, "/login?" + request.getQueryString());
    }

    /** Spring would open an HTTP session, in this JVM alone, to number sign-ins by it; our grants have ids already. */
    private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationEndpointFilter> F postProcess(F filter) {
                filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
                return filter;
            }
        };
    }

    /** Signing out ends the grant and what would lead to another one: neither is good for anything from now on. */
    private static AuthenticationSuccessHandler ending(OAuth2AuthorizationService grants, SignInCookie cookie) {
        var handler = new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler((request, response, authentication) -> {
            if (authentication instanceof OidcLogoutAuthenticationToken logout && logout.getIdToken() != null) {
                end(grants, logout.getIdToken().getClaimAsString("sid"));
                cookie.endAll(UUID.fromString(logout.getIdToken().getSubject()));
            }
        });
        return handler;
    }

    private static void end(OAuth2AuthorizationService grants, @Nullable String id) {
        var grant = id == null ? null : grants.findById(id);
        if (grant != null) {
            grants.remove(grant);
        }
    }
}
