package community.mhc.member.signin.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A stored key pair.
 *
 * @param generation 1 for the first, then one more each rotation; the document's id, so that of two instances that make
 *     the same generation only one wins
 * @param jwk the pair as a JSON Web Key, private part included
 * @param activeFrom when tokens begin to be signed with it; it is published before
 */
public record SigningKey(@BsonId long generation, String jwk, Instant activeFrom) {

    RSAKey rsaKey() {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("stored key " + generation + " is not a JSON Web Key", e);
        }
    }

    /** Never the key: this may end up in a log. */
    @Override
    public String toString() {
        return "signing key " + generation;
    }
}
