package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import community.mhc.eventstore.testkit.Fault;
import community.mhc.eventstore.testkit.FaultyLink;
import community.mhc.localmongo.LocalMongo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Another server was elected, and the old primary does not know yet. It still holds an event of somebody else that no majority has, and
 * that is rolled back once it learns. Reads that ask for what a majority has never see that event.
 */
@Timeout(30)
class StalePrimaryTest {

    private final TestEngines engines = new TestEngines();
    private final BehindALink behind = new BehindALink();
    private final FaultyLink link = behind.link;
    private final LocalMongo stale = LocalMongo.inMemory();
    private final MongoClient toStale = MongoClients.create(stale.connectionString());
    private MongoEventStorageEngine victim;
    private MongoEventStorageEngine truth;

    @BeforeEach
    void letTheOldPrimaryHaveWhatNoMajorityHas() {
        DomainEventMessage<String> everybodyHas = event("a", 0);
        victim = engines.on(behind.faulty());
        truth = engines.on(behind.direct());
        append(victim, everybodyHas);
        MongoEventStorageEngine old = engines.on(toStale.getDatabase("test"));
        append(old, everybodyHas);
        append(old, event("a", 1));
    }

    @AfterEach
    void stop() {
        engines.close();
        behind.close();
        toStale.close();
        stale.close();
    }

    @Test
    void aUnitInDoubtIsNotRefusedForWhatMayBeRolledBack() throws Exception {
        DomainEventMessage<String> ours = event("a", 1);
        link.strike(Fault.REQUEST_LATE);
        link.believe(stale.connectionString());

        CompletableFuture<Long> told = CompletableFuture.supplyAsync(() -> append(victim, ours));
        await().until(() -> link.detours() >= 3 || told.isDone());
        link.deliverLate();
        link.believeNobodyElse();

        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(TestEngines.allEventIds(truth)).hasSize(2).containsOnlyOnce(ours.getIdentifier());
    }

    /** It was never in doubt here, but may be under way through another instance. */
    @Test
    void noUnitIsRefusedForWhatMayBeRolledBack() throws Exception {
        DomainEventMessage<String> ours = event("a", 1);
        link.believe(stale.connectionString());

        CompletableFuture<Long> told = CompletableFuture.supplyAsync(() -> append(victim, ours));
        await().until(() -> link.detours() >= 3 || told.isDone());
        link.believeNobodyElse();

        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(TestEngines.allEventIds(truth)).hasSize(2).containsOnlyOnce(ours.getIdentifier());
    }

    @Test
    void noPositionIsTakenBehindWhatMayBeRolledBack() {
        MongoEventStorageEngine starting = engines.on(behind.faulty());
        link.believeForReads(stale.connectionString());

        assertThat(append(starting, event("b", 0))).isEqualTo(2);

        assertThat(TestEngines.allEventIds(truth)).hasSize(2);
    }

    @Test
    void anAggregateIsDecidedOnWithoutWhatMayBeRolledBack() {
        link.believeForReads(stale.connectionString());

        assertThat(victim.readEvents("a").asStream()).hasSize(1);
        assertThat(victim.lastSequenceNumberFor("a")).hasValue(0L);
    }

    @Test
    void aReaderIsNotShownWhatMayBeRolledBack() throws Exception {
        link.believeForReads(stale.connectionString());
        try (MongoEventStore store =
                        MongoEventStore.builder().storageEngine(victim).build();
                TrackingEventStream stream = store.openStream(null)) {
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
