package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader that stands still while events come in is told from one that has nothing to do and one that catches up. */
@Conformance
class ReaderWatchTest {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestEngines engines = new TestEngines();
    private final MongoEventStorageEngine engine = engines.on(TestMongo.emptyDatabase());
    private Instant now = START;
    private final ReaderWatch watch = new ReaderWatch(engine, () -> now, () -> EpochNanos.of(now));

    @AfterEach
    void close() {
        engines.close();
    }

    private void appendAt(Instant time) {
        append(engine, new GenericEventMessage<>(event("any", 0).getIdentifier(), "x", MetaData.emptyInstance(), time));
    }

    private ReaderProgress look(int secondsLater, long position) {
        now = now.plusSeconds(secondsLater);
        return watch.look("views", position);
    }

    @Test
    void aReaderThatHasSeenEverythingIsNotBehindHoweverLongNothingComes() {
        appendAt(START);

        look(0, 1);

        assertThat(look(3_600, 1))
                .isEqualTo(new ReaderProgress("views", 1, 0, Duration.ZERO, Duration.ZERO))
                .returns(false, progress -> progress.standsStill(MINUTE));
    }

    @Test
    void lagIsCountedInEventsAndFromTheTimeOfTheFirstThatIsNotHandled() {
        appendAt(START);
        appendAt(START.plusSeconds(10));
        appendAt(START.plusSeconds(20));

        ReaderProgress progress = look(30, 1);

        assertThat(progress.behind()).isEqualTo(2);
        assertThat(progress.lag()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aReaderThatDoesNotMoveForAMinuteThoughThereIsSomethingToHandleStandsStill() {
        appendAt(START);

        assertThat(look(0, 0).standsStill(MINUTE)).isFalse();
        assertThat(look(59, 0).standsStill(MINUTE)).isFalse();
        assertThat(look(1, 0).standsStill(MINUTE)).isTrue();
        assertThat(look(1, 1).standsStill(MINUTE)).isFalse();
    }

    @Test
    void aReaderThatCatchesUpMovesHoweverFarBehindItIs() {
        for (int i = 0; i < 5; i++) {
            appendAt(START.minusSeconds(86_400));
        }

        for (int position = 0; position < 4; position++) {
            assertThat(look(120, position).standsStill(MINUTE)).isFalse();
        }
    }

    @Test
    void anEventAfterALongQuietTimeDoesNotMakeAReaderStandStillAtOnce() {
        appendAt(START);
        look(0, 1);
        now = START.plusSeconds(3_600);
        appendAt(now);

        assertThat(look(1, 1).standsStill(MINUTE)).isFalse();
        assertThat(look(60, 1).standsStill(MINUTE)).isTrue();
    }

    @Test
    void aClockThatIsSetMakesNoReaderStandStill() {
        appendAt(START);
        ReaderWatch set = new ReaderWatch(engine, () -> now);
        set.look("views", 0);
        now = START.plusSeconds(3_600);

        assertThat(set.look("views", 0).standsStill(MINUTE)).isFalse();
    }

    @Test
    void aReaderAheadOfARestoredStoreStandsStill() {
        appendAt(START);

        look(0, 5);

        assertThat(look(60, 5))
                .isEqualTo(new ReaderProgress("views", 5, 0, Duration.ZERO, MINUTE))
                .returns(true, progress -> progress.standsStill(MINUTE));
    }

    @Test
    void nobodyWaitsInAnEngineThatIsIdle() {
        append(engine, event("a", 0));

        assertThat(engine.waitingUnits()).isZero();
    }
}
