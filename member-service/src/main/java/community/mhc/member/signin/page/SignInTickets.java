package community.mhc.member.signin.page;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import community.mhc.chassis.security.SecurityConfiguration;
import community.mhc.chassis.security.TokenSettings;
import community.mhc.member.account.Identity;
import community.mhc.member.signin.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Signed statements of this service to itself that a member has just proved who she is. Signed with the keys of the
 * tokens, but for an audience of their own: no service takes one for an access token, and this takes no access token.
 */
@Component
class SignInTickets {

    private static final String AUDIENCE = "mhc-sign-in";
    private static final String NAME = "name";

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final Clock clock;
    private final String issuer;

    SignInTickets(JwtEncoder encoder, JWKSource<SecurityContext> keys, TokenSettings settings, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        this.issuer = settings.issuerUrl();
        var own = new TokenSettings(settings.issuerUrl(), settings.jwksUrl(), AUDIENCE);
        var nimbus = NimbusJwtDecoder.withJwkSource(keys).build();
        nimbus.setJwtValidator(SecurityConfiguration.validator(own));
        this.decoder = nimbus;
    }

    String issue(SignedIn member, Duration lifetime) {
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(member.getName())
                .claim(NAME, member.getPrincipal().name())
                .issuedAt(member.at())
                .expiresAt(clock.instant().plus(lifetime))
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    /** Null for what is expired, altered or not ours. */
    @Nullable
    SignedIn read(String ticket) {
        try {
            return signedIn(decoder.decode(ticket));
        } catch (JwtException e) {
            return null;
        }
    }

    private @Nullable SignedIn signedIn(Jwt jwt) {
        var at = jwt.getIssuedAt();
        var name = jwt.getClaimAsString(NAME);
        return at == null || name == null
                ? null
                : new SignedIn(new Identity(UUID.fromString(jwt.getSubject()), name), at);
    }
}
