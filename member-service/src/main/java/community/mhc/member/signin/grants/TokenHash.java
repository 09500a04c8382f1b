package community.mhc.member.signin.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * SHA-256 of a token, which is all that is stored of it: whoever reads the database can use none. Tokens are long and
 * random, so a plain hash is enough.
 */
public final class TokenHash {

    /** Marks the hash where Spring's model wants a token's text; no token of ours begins with it. */
    private static final String MARK = "sha256:";

    private TokenHash() {}

    /** The hash of a token's text; of a text that is a marked hash already, that hash. */
    static String of(String token) {
        return token.startsWith(MARK) ? token.substring(MARK.length()) : ofPresented(token);
    }

    /** A hash as it stands for its token in Spring's model. */
    static String marked(String hash) {
        return MARK + hash;
    }

    /** The hash of what somebody presents, whatever it looks like: a hash read in the database opens nothing. */
    public static String ofPresented(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
