package community.mhc.eventstore;

import static community.mhc.eventstore.TestEngines.append;
import static community.mhc.eventstore.TestEngines.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.eventstore.testkit.Fault;
import community.mhc.eventstore.testkit.FaultyLink;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request whose answer never comes. Runs on the stand-in, which stands behind a link that breaks on demand. */
@Timeout(30)
class UnknownOutcomeTest {

    private final TestEngines engines = new TestEngines();
    private final BehindALink behind = new BehindALink();
    private final FaultyLink link = behind.link;
    private MongoEventStorageEngine victim;
    private MongoEventStorageEngine other;

    @BeforeEach
    void start() {
        victim = engines.on(behind.faulty());
        other = engines.on(behind.direct());
        append(victim, event("a", 0));
    }

    @AfterEach
    void stop() {
        engines.close();
        behind.close();
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

    @Test
    void aWriteThatTheMajorityDidNotConfirmIsSentAgainIfItIsGone() {
        link.strike(new Fault.Unconfirmed(false));

        assertThat(append(victim, event("a", 1))).isEqualTo(2);

        assertThat(link.faults()).isEqualTo(1);
        assertThat(TestEngines.allEventIds(other)).hasSize(2);
    }

    @Test
    void aWriteThatTheMajorityDidNotConfirmIsFoundIfItIsThere() {
        link.strike(new Fault.Unconfirmed(true));

        assertThat(append(victim, event("a", 1))).isEqualTo(2);

        assertThat(TestEngines.allEventIds(other)).hasSize(2);
    }

    @ParameterizedTest(name = "error {0}, executed: {1}")
    @CsvSource({"189,0", "189,1", "10107,0", "10107,1", "11600,1", "11602,1", "91,0", "91,1"})
    void aPrimaryThatStepsDownOrShutsDownIsNotBelievedEitherWay(int code, int executed) {
        link.strike(new Fault.Failed(code, executed));

        assertThat(append(victim, event("a", 1))).isEqualTo(2);

        assertThat(link.faults()).isEqualTo(1);
        assertThat(TestEngines.allEventIds(other)).hasSize(2);
    }

    @Test
    void whoeverIsToldThatNothingWasStoredIsToldTheTruth() {
        DomainEventMessage<String> event = event("a", 1);
        MongoEventStorageEngine impatient = engines.closing(TestEngines.builder(behind.faulty())
                .appendSettings(FaultyRun.IMPATIENT)
                .build());
        append(impatient, event("b", 0));
        link.strike(new Fault.Failed(11602, 1));
        for (int i = 0; i < 16; i++) {
            link.strike(message -> message.is("find", "events"), Fault.REQUEST_LOST);
        }

        assertThat(append(impatient, event)).isEqualTo(3);

        assertThat(TestEngines.allEventIds(other)).containsOnlyOnce(event.getIdentifier());
    }
}
