package community.mhc.member.signin.grants;

import community.mhc.chassis.security.TokenSettings;
import community.mhc.member.signin.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** What is in the tokens: access tokens say for whom they are and nothing personal, ID tokens carry the name. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokens(JwtEncoder encoder, TokenSettings settings, Clock clock) {
        var jwts = new JwtGenerator(encoder);
        jwts.setClock(clock);
        jwts.setJwtCustomizer(claims(settings.audience()));
        return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(clock));
    }

    private static OAuth2TokenCustomizer<JwtEncodingContext> claims(String audience) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(audience));
            } else if (context.getPrincipal() instanceof SignedIn member) {
                var grant = Objects.requireNonNull(context.getAuthorization());
                context.getClaims()
                        .claim(StandardClaimNames.NAME, member.getPrincipal().name())
                        .claim(IdTokenClaimNames.AUTH_TIME, member.at().getEpochSecond())
                        .claim(IdentityHints.GRANT, grant.getId());
            }
        };
    }
}
