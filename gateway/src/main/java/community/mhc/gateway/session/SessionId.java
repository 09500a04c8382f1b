package community.mhc.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What the browser holds: 256 random bits. The database only ever sees its hash. */
public record SessionId(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** One that nobody can guess. */
    public static SessionId random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionId(BASE64.encodeToString(bytes));
    }

    /**
     * What a change that gets its authority from the session's cookie must show: only a page of this site can read it. It follows
     * from the id, so that no cookie which somebody planted can stand for it.
     */
    public String xsrfToken() {
        return hashed("xsrf " + value);
    }

    /** Under which a session is stored: who reads the database cannot become a member with it. */
    String hash() {
        return hashed(value);
    }

    private static String hashed(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "SessionId[...]";
    }
}
