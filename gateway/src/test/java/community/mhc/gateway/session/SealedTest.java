package community.mhc.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.gateway.GatewaySettings;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SealedTest {

    private static final MemberSession ADA =
            new MemberSession("1", "Ada", new Tokens("access", Instant.parse("2026-01-01T00:00:00Z"), "refresh", "id"));

    private final Sealed sealed = sealedWith("a-secret-for-tests-only");

    private static Sealed sealedWith(String secret) {
        try {
            return new Sealed(settings(secret), new JsonMapper());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GatewaySettings settings(String secret) {
        return new GatewaySettings(
                URI.create("http://localhost"), URI.create(""), secret, "mongodb://localhost", null, Map.of());
    }

    @Test
    void whatWasSealedIsReadAgain() {
        assertThat(sealed.open(sealed.seal(ADA, "here"), "here", MemberSession.class))
                .contains(ADA);
    }

    @Test
    void whatWasSealedElsewhereIsNot() {
        assertThat(sealed.open(sealed.seal(ADA, "there"), "here", MemberSession.class))
                .isEmpty();
    }

    @Test
    void whatWasSealedWithAnotherSecretIsNot() {
        byte[] foreign = sealedWith("another-secret-for-tests").seal(ADA, "here");
        assertThat(sealed.open(foreign, "here", MemberSession.class)).isEmpty();
    }

    @Test
    void oneChangedBitIsNoticed() {
        byte[] bytes = sealed.seal(ADA, "here");
        bytes[20] ^= 1;
        assertThat(sealed.open(bytes, "here", MemberSession.class)).isEmpty();
        assertThat(sealed.open(new byte[5], "here", MemberSession.class)).isEmpty();
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> settings("short")).hasMessageContaining("at least 16");
    }
}
