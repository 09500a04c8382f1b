package community.mhc.member.signin.keys;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The keys that tokens are signed with, kept in MongoDB: made once for all instances, replaced every {@link #LIFETIME}.
 * A new one is published {@link #ANNOUNCED} before it signs, so that nobody meets a key that he has not heard of; an old
 * one stays published {@link #REMEMBERED} after the last token was signed with it, longer than any token lives.
 */
@Component
public class SigningKeys {

    static final Duration LIFETIME = Duration.ofDays(90);
    static final Duration ANNOUNCED = Duration.ofDays(1);
    static final Duration REMEMBERED = Duration.ofDays(31);

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int KEY_BITS = 2048;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<SigningKey> stored;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    SigningKeys(MongoDatabase database, Clock clock) {
        this.stored = database.getCollection("signing-keys", SigningKey.class);
        this.clock = clock;
    }

    /** The key to sign with now, private part included. */
    public RSAKey current() {
        return newestActive(keys()).rsaKey();
    }

    /** The public parts of all keys that a valid token may be signed with. */
    public JWKSet published() {
        return new JWKSet(
                keys().stream().map(key -> (JWK) key.rsaKey().toPublicJWK()).toList());
    }

    private List<SigningKey> keys() {
        var now = clock.instant();
        if (known.readAt().isBefore(now.minus(FRESH))) {
            rotateIfDue(now);
            known = new Known(stored.find().sort(descending("_id")).into(new ArrayList<>()), now);
        }
        return known.newestFirst();
    }

    private void rotateIfDue(Instant now) {
        var newest = stored.find().sort(descending("_id")).first();
        if (newest == null) {
            insert(1, now);
        } else if (newest.activeFrom().plus(LIFETIME).isBefore(now)) {
            insert(newest.generation() + 1, now.plus(ANNOUNCED));
            forgetBefore(newest, now);
        }
    }

    /** The key before {@code newest} signed its last token when {@code newest} became active. */
    private void forgetBefore(SigningKey newest, Instant now) {
        if (newest.activeFrom().plus(REMEMBERED).isBefore(now)) {
            stored.deleteMany(lt("_id", newest.generation()));
        }
    }

    private void insert(long generation, Instant activeFrom) {
        try {
            stored.insertOne(
                    new SigningKey(generation, newKey().toJSONString(), activeFrom.truncatedTo(ChronoUnit.MILLIS)));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            } // else another instance made this generation; everybody uses that one
        }
    }

    private SigningKey newestActive(List<SigningKey> newestFirst) {
        var now = clock.instant();
        return newestFirst.stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    private record Known(List<SigningKey> newestFirst, Instant readAt) {}
}
