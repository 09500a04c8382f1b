package community.mhc.member.signin.local;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens for scripts on the local stack. Never switched on anywhere else.
 *
 * @param enabled {@code MHC_LOCAL_TOKENS}; default false, and then there is no such endpoint
 * @param secret what a caller must know, at least 32 characters when enabled ({@code MHC_LOCAL_TOKENS_SECRET})
 */
@ConfigurationProperties("member.local-tokens")
record LocalTokenSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String secret) {

    private static final int SECRET_LENGTH = 32;

    LocalTokenSettings {
        if (enabled && secret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException("MHC_LOCAL_TOKENS_SECRET must have at least 32 characters");
        }
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "local tokens " + (enabled ? "on" : "off");
    }
}
