package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.testkit.Conformance;
import community.mhc.eventstore.testkit.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units that share a request share nothing else. */
@Conformance
class BatchIsolationTest {

    private static final Duration NO_WAIT = Duration.ofMillis(1);

    private final MongoDatabase database = TestMongo.emptyDatabase();
    private final TestEngines engines = new TestEngines();
    private final MongoEventStorageEngine engine = engines.on(database);
    private final AppendProtocol protocol =
            new AppendProtocol(new Units(database, "events", Duration.ofSeconds(5)), AppendMetrics.NONE);

    @AfterEach
    void close() {
        engines.close();
    }

    @Test
    void ofFiveHundredUnitsInOneRequestOnlyTheConflictingOneIsRefused() {
        append(engine, event("taken", 0), event("taken", 1));
        List<PendingUnit> units =
                IntStream.range(0, 500).mapToObj(i -> unit("free-" + i, 0)).toList();
        List<PendingUnit> batch = new ArrayList<>(units);
        PendingUnit conflicting = unit("taken", 1);
        batch.set(250, conflicting);

        storeAll(batch);

        assertThatThrownBy(() -> conflicting.await(NO_WAIT)).isInstanceOf(KeyTakenException.class);
        for (int i = 0; i < 500; i++) {
            if (i != 250) {
                assertThat(units.get(i).await(NO_WAIT)).isEqualTo(2 + i + (i < 250 ? 1 : 0));
            }
        }
        assertThat(TestEngines.allEventIds(engine)).hasSize(501);
    }

    @Test
    void ofTwoUnitsInOneRequestThatWantTheSameNumberTheFirstIsStored() {
        PendingUnit first = unit("wanted", 0);
        PendingUnit second = unit("wanted", 0);

        storeAll(new ArrayList<>(List.of(first, second)));

        assertThat(first.await(NO_WAIT)).isEqualTo(1);
        assertThatThrownBy(() -> second.await(NO_WAIT)).isInstanceOf(KeyTakenException.class);
    }

    @Test
    void aUnitOfTwoAggregatesIsStoredWholeOrNotAtAll() {
        append(engine, event("a", 0), event("a", 1), event("b", 0));

        assertThatThrownBy(() -> append(engine, event("b", 1), event("a", 1))).isInstanceOf(ConcurrencyException.class);

        assertThat(engine.lastSequenceNumberFor("b")).contains(0L);
        assertThat(append(engine, event("b", 1), event("a", 2))).isEqualTo(5);
    }

    private static PendingUnit unit(String aggregate, long sequence) {
        return new PendingUnit(new EventSerializer(TestEngines.SERIALIZER).unit(List.of(event(aggregate, sequence))));
    }

    private void storeAll(List<PendingUnit> batch) {
        for (int tries = 0; !batch.isEmpty(); tries++) {
            assertThat(tries).as("tries").isLessThan(10);
            protocol.attempt(batch);
        }
    }
}
