package community.mhc.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import community.mhc.eventstore.ReaderProgress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ReadersHealthTest {

    private static final Duration HOURS = Duration.ofHours(5);

    private static Health healthOf(ReaderProgress... readers) {
        return new ReadersHealth(() -> List.of(readers)).health();
    }

    @Test
    void aReaderThatStandsStillForAMinuteWithEventsToHandleIsRedWhateverTheOthersDo() {
        var stuck = new ReaderProgress("threads", 4, 2, Duration.ofSeconds(61), ReadersHealth.PATIENCE);
        var fine = new ReaderProgress("groups", 6, 0, Duration.ZERO, Duration.ZERO);

        var health = healthOf(fine, stuck, fine);

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("threads", "2 behind, 61 s");
    }

    @Test
    void aReaderThatCatchesUpIsGreenHoweverFarBehindItIs() {
        assertThat(healthOf(new ReaderProgress("threads", 4, 90_000, HOURS, Duration.ofSeconds(59)))
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void aReaderWithNothingToDoIsGreen() {
        assertThat(healthOf(new ReaderProgress("threads", 4, 0, Duration.ZERO, Duration.ZERO))
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void aReaderThatIsAheadOfARestoredStoreIsRed() {
        assertThat(healthOf(new ReaderProgress("threads", 9, 0, Duration.ZERO, ReadersHealth.PATIENCE))
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void aStoreThatCannotBeReadIsRed() {
        var health = new ReadersHealth(() -> {
                    throw new MongoTimeoutException("away");
                })
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }
}
