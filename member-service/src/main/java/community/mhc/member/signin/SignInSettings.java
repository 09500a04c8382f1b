package community.mhc.member.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider and its one client, the gateway.
 *
 * @param publicUrl the web app's address as browsers see it, without a slash at the end ({@code MHC_PUBLIC_URL})
 * @param clientSecret what the gateway proves itself with, at least 32 characters ({@code MHC_CLIENT_SECRET})
 * @param accessTokenLifetime default 10 minutes: how long a token is good after a member was shut out
 * @param refreshTokenLifetime counted from the last use; default 30 days
 */
@ConfigurationProperties("member.sign-in")
public record SignInSettings(
        String publicUrl,
        String clientSecret,
        @DefaultValue("10m") Duration accessTokenLifetime,
        @DefaultValue("30d") Duration refreshTokenLifetime) {

    private static final int SECRET_LENGTH = 32;

    public SignInSettings {
        if (clientSecret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException("MHC_CLIENT_SECRET must have at least 32 characters");
        }
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "sign-in at " + publicUrl;
    }
}
