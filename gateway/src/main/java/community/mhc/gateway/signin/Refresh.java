package community.mhc.gateway.signin;

import community.mhc.gateway.session.Tokens;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider for new tokens in exchange for the refresh token. */
@Component
class Refresh {

    private final ClientRegistration registration;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;

    Refresh(
            ClientRegistration registration,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider) {
        this.registration = registration;
        this.provider = provider;
    }

    Mono<Tokens> of(Tokens former) {
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, former.access(), null, former.accessEnds());
        OAuth2RefreshToken refresh = new OAuth2RefreshToken(former.refresh(), null);
        return provider.getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, access, refresh))
                .map(answer -> tokens(answer, former));
    }

    /** Whether the provider has said no for good, rather than nothing. */
    static boolean refused(Throwable error) {
        return error instanceof OAuth2AuthorizationException no
                && OAuth2ErrorCodes.INVALID_GRANT.equals(no.getError().getErrorCode());
    }

    private static Tokens tokens(OAuth2AccessTokenResponse answer, Tokens former) {
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        Object id = answer.getAdditionalParameters().getOrDefault("id_token", former.id());
        Instant ends = Objects.requireNonNull(answer.getAccessToken().getExpiresAt(), "the token has no end");
        return new Tokens(
                answer.getAccessToken().getTokenValue(),
                ends,
                refresh == null ? former.refresh() : refresh.getTokenValue(),
                id.toString());
    }
}
