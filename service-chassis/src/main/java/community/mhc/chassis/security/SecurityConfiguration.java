package community.mhc.chassis.security;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.problem.Problems;
import community.mhc.chassis.web.UnreadBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Checks the token of every request itself, whatever a gateway in front of it did. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(TokenSettings.class)
public class SecurityConfiguration {

    /** Last in order: a service may put chains of its own before it. */
    @Bean
    @Order(100)
    SecurityFilterChain apiChain(HttpSecurity http, ObjectProvider<PublicPaths> paths, Problems problems)
            throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    paths.stream()
                            .flatMap(p -> p.paths().stream())
                            .forEach(p -> requests.requestMatchers(p.method(), p.pattern())
                                    .permitAll());
                    requests.requestMatchers("/api/**")
                            .authenticated()
                            .anyRequest()
                            .permitAll();
                })
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, cause) -> unauthenticated(problems, request, response))
                        .accessDeniedHandler((request, response, cause) ->
                                problems.write(request, response, CommonError.FORBIDDEN, null)))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(
                                (request, response, cause) -> unauthenticated(problems, request, response))
                        .withObjectPostProcessor(uncheckable(problems)));
        return http.build();
    }

    /** Fetches keys when the first token comes: a service starts whether or not the provider is up. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(TokenSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(ProviderKeys.at(settings.jwksUrl()))
                .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    /** What a decoder of a service's own must check too. */
    public static OAuth2TokenValidator<Jwt> validator(TokenSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuerUrl()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(settings.audience())));
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return (request, response, cause) -> {
            UnreadBodies.leave(request, response);
            problems.write(request, response, CommonError.BAD_REQUEST, null);
        };
    }

    /** A token that cannot be checked, because the keys cannot be had, is no bad token. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> uncheckable(Problems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, cause) -> {
                    if (cause instanceof AuthenticationServiceException) keysAway(problems, request, response);
                    else unauthenticated(problems, request, response);
                });
                return filter;
            }
        };
    }

    private static void keysAway(Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnreadBodies.leave(request, response);
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(request, response, CommonError.STORE_UNAVAILABLE, "Please try again in a moment.");
    }

    private static void unauthenticated(Problems problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnreadBodies.leave(request, response);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, CommonError.UNAUTHENTICATED, "Send a valid access token as Bearer.");
    }
}
