package community.mhc.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofSeconds(60));

    @Test
    void pausesDoubleUntilTheLongest() {
        assertThat(backoff.pause(1)).hasMillis(250);
        assertThat(backoff.pause(2)).hasMillis(500);
        assertThat(backoff.pause(5)).hasMillis(4000);
        assertThat(backoff.pause(8)).hasSeconds(30);
        assertThat(backoff.pause(Integer.MAX_VALUE)).hasSeconds(30);
    }

    @Test
    void aProcessThatRanForAMinuteHasRecovered() {
        assertThat(backoff.isSteady(Duration.ofSeconds(59))).isFalse();
        assertThat(backoff.isSteady(Duration.ofSeconds(60))).isTrue();
    }
}
