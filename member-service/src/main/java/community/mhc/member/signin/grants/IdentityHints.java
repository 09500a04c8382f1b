package community.mhc.member.signin.grants;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import community.mhc.chassis.security.TokenSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads which grant an ID token belongs to. Any ID token of the grant will do, an expired one too: the gateway sends it
 * as a hint when a member signs out, long after it was issued.
 */
@Component
class IdentityHints {

    /** The claim of an ID token that names its grant: the session, in OpenID Connect's words. */
    static final String GRANT = "sid";

    private final JwtDecoder decoder;

    IdentityHints(JWKSource<SecurityContext> keys, TokenSettings settings) {
        var nimbus = NimbusJwtDecoder.withJwkSource(keys).build();
        nimbus.setJwtValidator(new JwtIssuerValidator(settings.issuerUrl()));
        this.decoder = nimbus;
    }

    /** Null for what is not an ID token of ours. */
    @Nullable
    String grantOf(String idToken) {
        try {
            return decoder.decode(idToken).getClaimAsString(GRANT);
        } catch (JwtException e) {
            return null;
        }
    }
}
