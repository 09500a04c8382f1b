package community.mhc.member.signin.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import community.mhc.member.Databases;
import community.mhc.member.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final Databases mongo = new Databases();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void instancesThatStartAtOnceSignWithOneKey() throws Exception {
        var ids = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var keys = threads.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<String>) () -> instance().current().getKeyID())
                    .toList());
            for (var key : keys) {
                ids.add(key.get());
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(instance().published().getKeys()).hasSize(1);
    }

    @Test
    void aNewKeyIsPublishedADayBeforeItSigns() {
        var keys = instance();
        var first = keys.current().getKeyID();
        clock.move(SigningKeys.LIFETIME.plusMinutes(1));
        assertThat(keys.current().getKeyID()).isEqualTo(first);
        assertThat(keys.published().getKeys()).hasSize(2);
        clock.move(SigningKeys.ANNOUNCED.plusMinutes(2));
        assertThat(keys.current().getKeyID()).isNotEqualTo(first);
        assertThat(keys.published().getKeyByKeyId(first)).isNotNull();
    }

    @Test
    void anOldKeyIsForgottenWhenNoTokenOfItIsLeft() {
        var keys = instance();
        var first = keys.current().getKeyID();
        for (int i = 0; i < 2; i++) {
            clock.move(SigningKeys.LIFETIME.plus(Duration.ofDays(2)));
            keys.current();
        }
        assertThat(keys.published().getKeyByKeyId(first)).isNull();
        assertThat(keys.published().getKeys()).isNotEmpty();
    }

    @Test
    void privatePartsAreNotPublished() {
        assertThat(instance().published().getKeys()).noneMatch(JWK::isPrivate);
    }

    private SigningKeys instance() {
        return new SigningKeys(mongo.database(), clock);
    }
}
