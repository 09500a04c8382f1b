package community.mhc.gateway.signin;

import static community.mhc.gateway.problem.GatewayError.SIGN_IN_REQUIRED;

import community.mhc.gateway.GatewaySettings;
import community.mhc.gateway.problem.GatewayError;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whether a token that a client sent is one of the provider's. What its holder may do is the services' business, who look at
 * it again; here it decides whether a body is read at all.
 */
@Component
public class AccessTokens {

    /** For whom the provider makes access tokens; those for the gateway itself name another. */
    private static final String AUDIENCE = "mhc";

    private static final String SCHEME = "Bearer ";

    private final NimbusReactiveJwtDecoder decoder;

    AccessTokens(ProviderKeys keys, GatewaySettings settings) {
        decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuerUrl().toString()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
    }

    /**
     * Completes for a valid token.
     *
     * @param authorization value of the header; a {@link community.mhc.gateway.problem.Problem} for all but a valid Bearer token, and
     *     where the provider's keys cannot be had
     */
    public Mono<Void> check(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Mono.error(SIGN_IN_REQUIRED.because("Send an access token as Bearer"));
        }
        return decoder.decode(authorization.substring(SCHEME.length()).strip())
                .onErrorMap(error -> error instanceof BadJwtException
                        ? SIGN_IN_REQUIRED.because("The access token is not valid, or has expired")
                        : GatewayError.SERVICE_UNAVAILABLE.of(Provider.SERVICE))
                .then();
    }
}
