package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long an appender waits, and what it may be told. */
@Timeout(10)
class WaitingTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(9);

    private final PendingUnit unit =
            new PendingUnit(new EventSerializer(TestEngines.SERIALIZER).unit(List.of(event("a", 0))));

    @Test
    void whenPatienceEndsBeforeTheUnitIsSentItIsNeverSent() {
        assertThatThrownBy(() -> unit.await(SHORT))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("nothing was stored");

        assertThat(unit.send()).isFalse();
    }

    @Test
    void onceTheUnitIsSentPatienceHasNoEnd() throws Exception {
        unit.send();
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> unit.await(SHORT));
        Thread.sleep(100);

        assertThat(waiting).isNotDone();
        unit.storedAt(5);
        assertThat(waiting.get()).isEqualTo(5);
    }

    @Test
    void anInterruptBeforeTheUnitIsSentWithdrawsIt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> unit.await(LONG)).isInstanceOf(StoreUnavailableException.class);

        assertThat(Thread.interrupted()).as("the interrupt is passed on").isTrue();
        assertThat(unit.send()).isFalse();
    }

    @Test
    void anInterruptAfterTheUnitIsSentIsKeptForLater() throws Exception {
        unit.send();
        AtomicBoolean interrupted = new AtomicBoolean();
        CompletableFuture<Long> position = new CompletableFuture<>();
        Thread appender = Thread.ofPlatform().start(() -> {
            position.complete(unit.await(LONG));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        appender.interrupt();
        Thread.sleep(50);

        assertThat(position).isNotDone();
        unit.storedAt(5);
        appender.join();
        assertThat(position.get()).isEqualTo(5);
        assertThat(interrupted).isTrue();
    }

    @Test
    void aUnitThatWasCertainlyNotStoredMayBeWithdrawnAgain() {
        unit.send();
        unit.notStored();

        assertThatThrownBy(() -> unit.await(SHORT)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aUnitInDoubtCannotBeWithdrawnWhateverALaterRequestSays() {
        unit.send();
        unit.doubt();
        unit.notStored();
        unit.abandon();

        assertThatThrownBy(() -> unit.await(SHORT)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aClosedEngineStoresNothingAndSaysSo() {
        try (TestEngines engines = new TestEngines()) {
            MongoEventStorageEngine engine = engines.on(TestMongo.emptyDatabase());
            append(engine, event("a", 0));
            engine.close();

            assertThatThrownBy(() -> append(engine, event("a", 1))).isInstanceOf(StoreUnavailableException.class);
            assertThat(TestEngines.allEventIds(engine)).hasSize(1);
        }
    }

    @Test
    void limitsAreFarBelowWhereADriverSplitsARequest() {
        assertThat(AppendSettings.DEFAULT)
                .isEqualTo(new AppendSettings(1_000, 8_388_608, Duration.ofSeconds(10), Duration.ofSeconds(10)));
        assertThatThrownBy(() -> new AppendSettings(100_000, 1, LONG, LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AppendSettings(1, 40_000_000, LONG, LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AppendSettings(1, 1, Duration.ZERO, LONG))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
