package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.eventstore.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request of five units that the server does not finish, or answers wrongly. */
class InterruptedBatchTest {

    private static final Duration NO_WAIT = Duration.ofMillis(1);
    private static final int STEPPED_DOWN = 189;

    private final TestEngines engines = new TestEngines();
    private final BehindALink behind = new BehindALink();
    private final AppendProtocol protocol =
            new AppendProtocol(new Units(behind.faulty(), "events", Duration.ofSeconds(5)), AppendMetrics.NONE);
    private final List<PendingUnit> units =
            IntStream.range(0, 5).mapToObj(i -> unit("a-" + i)).toList();
    private MongoEventStorageEngine other;

    @BeforeEach
    void start() {
        other = engines.on(behind.direct());
    }

    @AfterEach
    void stop() {
        engines.close();
        behind.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5})
    void aStepDownAmidABatchLosesNothingAndStoresNothingTwice(int executed) {
        behind.link.strike(new Fault.Failed(STEPPED_DOWN, executed));

        storeAll();

        assertStoredInOrder();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anErrorOfOneDocumentThatIsNoConflictLosesNothing(int executed) {
        behind.link.strike(new Fault.FailedDocument(STEPPED_DOWN, executed));

        storeAll();

        assertStoredInOrder();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void howManyTheServerCountsDoesNotMatter(int count) {
        other.appendEvents(event("a-2", 0));
        behind.link.strike(new Fault.Miscounted(count));

        storeAll();

        assertThatThrownBy(() -> units.get(2).await(NO_WAIT)).isInstanceOf(KeyTakenException.class);
        assertThat(List.of(0, 1, 3, 4))
                .allSatisfy(i -> assertThat(units.get(i).await(NO_WAIT)).isEqualTo(i < 2 ? i + 2 : i + 1));
        assertThat(TestEngines.allEventIds(other)).hasSize(5);
    }

    private void assertStoredInOrder() {
        for (int i = 0; i < units.size(); i++) {
            assertThat(units.get(i).await(NO_WAIT)).isEqualTo(i + 1);
        }
        assertThat(TestEngines.allEventIds(other)).hasSize(5);
    }

    private static PendingUnit unit(String aggregate) {
        return new PendingUnit(new EventSerializer(TestEngines.SERIALIZER).unit(List.of(event(aggregate, 0))));
    }

    private void storeAll() {
        List<PendingUnit> batch = new ArrayList<>(units);
        for (int tries = 0; !batch.isEmpty(); tries++) {
            assertThat(tries).as("tries").isLessThan(10);
            protocol.attempt(batch);
        }
    }
}
