package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import community.mhc.eventstore.FaultyLink.Fault;
import community.mhc.localmongo.LocalMongo;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request whose answer never comes. Runs on the stand-in, which stands behind a link that breaks on demand. */
@Timeout(30)
class UnknownOutcomeTest {

    private final TestEngines engines = new TestEngines();
    private LocalMongo server;
    private FaultyLink link;
    private MongoClient faulty;
    private MongoClient direct;
    private MongoEventStorageEngine victim;
    private MongoEventStorageEngine other;

    @BeforeEach
    void start() throws Exception {
        server = LocalMongo.inMemory();
        link = new FaultyLink(server.port());
        faulty = MongoClients.create(link.uri());
        direct = MongoClients.create(server.connectionString());
        victim = engines.on(database(faulty));
        other = engines.on(database(direct));
        append(victim, event("a", 0));
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("test");
    }

    @AfterEach
    void stop() {
        engines.close();
        faulty.close();
        direct.close();
        link.close();
        server.close();
    }

    @Test
    void whenOnlyTheAnswerIsLostTheUnitIsStoredOnceAndItsCallerLearnsItsPosition() {
        link.strike(Fault.REPLY_LOST);

        assertThat(append(victim, event("a", 1), event("a", 2))).isEqualTo(3);

        assertThat(link.faults()).isEqualTo(1);
        assertThat(TestEngines.allEventIds(other)).hasSize(3);
    }

    @Test
    void whenTheRequestIsLostTheUnitIsStoredByASecondOne() {
        link.strike(Fault.REQUEST_LOST);

        assertThat(append(victim, event("a", 1))).isEqualTo(2);

        assertThat(link.faults()).isEqualTo(1);
        assertThat(TestEngines.allEventIds(other)).hasSize(2);
    }

    @Test
    void aUnitInDoubtIsRefusedWhenAnotherHoldsItsNumber() throws Exception {
        DomainEventMessage<String> theirs = event("a", 1);
        DomainEventMessage<String> ours = event("a", 1);
        link.strike(Fault.REQUEST_LATE);
        append(other, theirs);

        assertThatThrownBy(() -> append(victim, ours)).isInstanceOf(ConcurrencyException.class);

        link.deliverLate();
        assertThat(TestEngines.allEventIds(other))
                .hasSize(2)
                .contains(theirs.getIdentifier())
                .doesNotContain(ours.getIdentifier());
    }

    @Test
    void aRequestThatArrivesAfterItsRepetitionStoresNothingTwice() throws Exception {
        DomainEventMessage<String> late = event("a", 1);
        link.strike(Fault.REQUEST_LATE);

        assertThat(append(victim, late)).isEqualTo(2);
        append(other, event("b", 0));
        link.deliverLate();

        assertThat(TestEngines.allEventIds(other)).hasSize(3).containsOnlyOnce(late.getIdentifier());
        assertThat(append(victim, event("b", 1))).isEqualTo(4);
    }

    @Test
    void afterALostAnswerTheNextPositionIsReadNotCounted() {
        link.strike(Fault.REQUEST_LOST);
        append(other, event("b", 0), event("b", 1));

        assertThat(append(victim, event("a", 1))).isEqualTo(4);

        assertThat(TestEngines.allEventIds(other)).hasSize(4);
    }
}
