package community.mhc.member.account.write;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, 2 passes, 1 lane, the first choice of OWASP's Password Storage Cheat Sheet.
 * The hash names its parameters, so they can be raised later. Measured times are in RATIONALE.md.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of("argon2id", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));

    /** A crowd at the door takes a quarter of the heap at most, and no more at once than there are processors. */
    private final Semaphore places = new Semaphore(
            Math.clamp(
                    Runtime.getRuntime().maxMemory() / 4 / (MEMORY_KIB * 1024L),
                    1,
                    Runtime.getRuntime().availableProcessors()),
            true);

    /** What an unknown account is compared with; nobody knows its password. */
    private final String nobodys = "{argon2id}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, randomBase64(SALT_BYTES), randomBase64(HASH_BYTES));

    String encode(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell whether there is an account. */
    void hashForNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether the hash was made with other parameters than are used today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static String randomBase64(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
