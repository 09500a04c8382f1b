package community.mhc.member.limit;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.member.Databases;
import community.mhc.member.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final AttemptLimit THREE_A_MINUTE = new AttemptLimit(3, Duration.ofMinutes(1));

    private final Databases mongo = new Databases();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:15Z"));
    private final Attempts attempts = new Attempts(mongo.database(), clock);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void beyondTheLimitOneWaitsForTheEndOfTheWindow() {
        IntStream.range(0, 3).forEach(i -> assertThat(take("ruth")).isNull());
        assertThat(take("ruth")).isEqualTo(Duration.ofSeconds(45));
        clock.move(Duration.ofSeconds(45));
        assertThat(take("ruth")).isNull();
    }

    @Test
    void everySubjectAndPurposeIsCountedAlone() {
        IntStream.range(0, 4).forEach(i -> take("ruth"));
        assertThat(take("omar")).isNull();
        assertThat(attempts.take("other", "ruth", THREE_A_MINUTE)).isNull();
    }

    @Test
    void whatIsGivenBackDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            assertThat(take("ruth")).isNull();
            attempts.giveBack("test", "ruth", THREE_A_MINUTE);
        }
    }

    @Test
    void anotherInstanceCountsOn() {
        IntStream.range(0, 3).forEach(i -> take("ruth"));
        assertThat(new Attempts(mongo.database(), clock).take("test", "ruth", THREE_A_MINUTE))
                .isNotNull();
    }

    @Test
    void ofManyAtOnceNoMoreThanTheLimitGetThrough() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Duration>) () -> take("ruth"))
                    .toList());
            var through = 0;
            for (var wait : taken) {
                through += Objects.isNull(wait.get()) ? 1 : 0;
            }
            assertThat(through).isEqualTo(3);
        }
    }

    @Test
    void whatIsOverIsForgottenAndNobodyIsNamed() {
        take("ruth@example.org");
        assertThat(mongo.database().getCollection("attempts").find().first().toJson())
                .doesNotContain("ruth");
        clock.move(Duration.ofMinutes(2));
        attempts.forgetOld();
        assertThat(mongo.database().getCollection("attempts").countDocuments()).isZero();
    }

    private Duration take(String subject) {
        return attempts.take("test", subject, THREE_A_MINUTE);
    }
}
