package community.mhc.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How those who wait for one request hear what became of it. */
@Timeout(20)
class OutcomeTest {

    private static final Duration LONG = Duration.ofSeconds(Long.MAX_VALUE);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void everybodyHearsThePositionOfTheirOwnUnitThoughOnlyOneIsWoken() throws Exception {
        for (int size = 0; size < 40; size++) {
            List<Outcome> outcomes = outcomes(size);
            List<Long> positions = LongStream.range(100, 100 + size).boxed().toList();
            try (var appenders = Executors.newCachedThreadPool()) {
                CountDownLatch started = new CountDownLatch(size);
                List<Future<Long>> answers = new ArrayList<>();
                for (Outcome outcome : outcomes) {
                    answers.add(appenders.submit(() -> {
                        started.countDown();
                        return outcome.await(LONG, () -> false);
                    }));
                }
                started.await();
                long before = System.nanoTime();

                Outcome.stored(outcomes, positions);

                for (int i = 0; i < size; i++) {
                    assertThat(answers.get(i).get()).isEqualTo(positions.get(i));
                }
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as("without the help of the clock")
                        .isLessThan(Duration.ofMillis(900));
            }
        }
    }

    @Test
    void whoComesLateIsAnsweredAtOnceAndWakesTheNextAllTheSame() throws Exception {
        List<Outcome> outcomes = outcomes(2);
        try (var appenders = Executors.newCachedThreadPool()) {
            Future<Long> second = appenders.submit(() -> outcomes.get(1).await(LONG, () -> false));
            Thread.sleep(50);
            Outcome.stored(outcomes, List.of(1L, 2L));

            assertThat(outcomes.get(0).await(LONG, () -> false)).isEqualTo(1);
            assertThat(second.get()).isEqualTo(2);
        }
    }

    @Test
    void whoWasToBeWokenByAThreadThatDiedHearsOfItAllTheSame() throws Exception {
        List<Outcome> outcomes = outcomes(2);
        try (var appenders = Executors.newCachedThreadPool()) {
            Future<Long> second = appenders.submit(() -> outcomes.get(1).await(LONG, () -> false));
            Thread.sleep(50);

            Outcome.stored(outcomes, List.of(1L, 2L));

            assertThat(second.get()).isEqualTo(2);
        }
    }

    @Test
    void aUnitThatCouldNotBeWithdrawnAtFirstIsWithdrawnOnceItCanBe() {
        AtomicBoolean asked = new AtomicBoolean();

        assertThatThrownBy(() -> new Outcome().await(SHORT, () -> asked.getAndSet(true)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("PT0.02S");
    }

    private static List<Outcome> outcomes(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Outcome()).toList();
    }
}
