package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientSecretsTest {

    private final ClientSecrets secrets = new ClientSecrets();

    @Test
    void theSecretItselfIsNotKept() {
        assertThat(secrets.encode("the secret of the gateway")).hasSize(64).doesNotContain("secret");
    }

    @Test
    void onlyTheVerySecretMatches() {
        var hash = secrets.encode("the secret of the gateway");
        assertThat(secrets.matches("the secret of the gateway", hash)).isTrue();
        assertThat(secrets.matches("the secret of the gateway ", hash)).isFalse();
        assertThat(secrets.matches(null, hash)).isFalse();
    }

    @Test
    void aSecretThatCanBeGuessedStopsTheService() {
        assertThatThrownBy(() -> new SignInSettings(
                        "http://localhost:8080", "short", Duration.ofMinutes(10), Duration.ofDays(30)))
                .hasMessageContaining("MHC_CLIENT_SECRET")
                .hasMessageNotContaining("short");
    }
}
