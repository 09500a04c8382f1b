package community.mhc.member.connection.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.chassis.test.RefusedWith.refusedWith;
import static community.mhc.member.connection.write.ConnectionError.ALREADY_CONNECTED;
import static community.mhc.member.connection.write.ConnectionError.ALREADY_REQUESTED;
import static community.mhc.member.connection.write.ConnectionError.CANNOT_CONNECT_TO_SELF;
import static community.mhc.member.connection.write.ConnectionError.NOT_CONNECTED;
import static community.mhc.member.connection.write.ConnectionError.NOT_YOURS_TO_ANSWER;
import static community.mhc.member.connection.write.ConnectionError.NOT_YOURS_TO_WITHDRAW;
import static community.mhc.member.connection.write.ConnectionError.REQUEST_CLOSED;

import community.mhc.chassis.problem.ErrorCode;
import community.mhc.member.connection.ConnectionEvent.Accepted;
import community.mhc.member.connection.ConnectionEvent.Declined;
import community.mhc.member.connection.ConnectionEvent.Removed;
import community.mhc.member.connection.ConnectionEvent.Requested;
import community.mhc.member.connection.ConnectionEvent.Withdrawn;
import community.mhc.member.connection.Pair;
import community.mhc.member.connection.write.ConnectionCommand.Accept;
import community.mhc.member.connection.write.ConnectionCommand.Ask;
import community.mhc.member.connection.write.ConnectionCommand.Decline;
import community.mhc.member.connection.write.ConnectionCommand.Remove;
import community.mhc.member.connection.write.ConnectionCommand.Withdraw;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final UUID RUTH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID OMAR = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
    private static final UUID STRANGER = UUID.fromString("0190a1b2-0000-7000-8000-000000000003");
    private static final UUID FIRST = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c1");
    private static final UUID SECOND = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c2");
    private static final Pair BOTH = Pair.of(RUTH, OMAR);

    private final FixtureConfiguration<Connection> fixture = new AggregateTestFixture<>(Connection.class);

    @BeforeEach
    void today() {
        fixture.registerInjectableResource(Clock.systemUTC());
    }

    @Test
    void aMemberAsksAnother() {
        fixture.givenNoPriorActivity().when(ask(FIRST, RUTH, OMAR)).expectEvents(asked(FIRST, RUTH, OMAR));
    }

    @Test
    void askingTwiceWithOneIdAsksOnce() {
        fixture.given(asked(FIRST, RUTH, OMAR))
                .when(ask(FIRST, RUTH, OMAR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anIdStandsForOneRequestOnly() {
        refuses(given(asked(FIRST, RUTH, OMAR)), ask(FIRST, OMAR, RUTH), ID_REUSED);
    }

    @Test
    void nobodyConnectsWithHerself() {
        refuses(fixture.givenNoPriorActivity(), new Ask(FIRST, RUTH, RUTH, ""), CANNOT_CONNECT_TO_SELF);
    }

    @Test
    void twoWhoAskEachOtherMeetInOneRequest() {
        refuses(given(asked(FIRST, RUTH, OMAR)), ask(SECOND, OMAR, RUTH), ALREADY_REQUESTED);
    }

    @Test
    void twoWhoAreConnectedCannotAskAgain() {
        refuses(
                given(asked(FIRST, RUTH, OMAR), new Accepted(FIRST, RUTH, OMAR)),
                ask(SECOND, OMAR, RUTH),
                ALREADY_CONNECTED);
    }

    @Test
    void whoDeclinedMayAskAtOnce() {
        given(asked(FIRST, RUTH, OMAR), new Declined(FIRST, RUTH, OMAR))
                .when(ask(SECOND, OMAR, RUTH))
                .expectEvents(asked(SECOND, OMAR, RUTH));
    }

    @Test
    void whoWereConnectedMayAskAgainAtOnce() {
        given(asked(FIRST, RUTH, OMAR), new Accepted(FIRST, RUTH, OMAR), new Removed(FIRST, RUTH, OMAR, RUTH))
                .when(ask(SECOND, RUTH, OMAR))
                .expectEvents(asked(SECOND, RUTH, OMAR));
    }

    /** Sending the declined request once more asks nobody. */
    @Test
    void theSameRequestSentAgainIsAnsweredAsBefore() {
        given(asked(FIRST, RUTH, OMAR), new Declined(FIRST, RUTH, OMAR))
                .when(ask(FIRST, RUTH, OMAR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOneWhoWasAskedAccepts() {
        given(asked(FIRST, RUTH, OMAR))
                .when(new Accept(BOTH, FIRST, OMAR))
                .expectEvents(new Accepted(FIRST, RUTH, OMAR));
    }

    @Test
    void acceptingTwiceAcceptsOnce() {
        given(asked(FIRST, RUTH, OMAR), new Accepted(FIRST, RUTH, OMAR))
                .when(new Accept(BOTH, FIRST, OMAR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOneWhoAskedCannotAnswerForTheOther() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new Accept(BOTH, FIRST, RUTH), NOT_YOURS_TO_ANSWER);
    }

    @Test
    void aStrangerLearnsNothing() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new Accept(BOTH, FIRST, STRANGER), NOT_FOUND);
    }

    @Test
    void anIdThatWasNeverAskedUnderIsNotFound() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new Accept(BOTH, SECOND, OMAR), NOT_FOUND);
    }

    @Test
    void theOneWhoWasAskedDeclines() {
        given(asked(FIRST, RUTH, OMAR))
                .when(new Decline(BOTH, FIRST, OMAR))
                .expectEvents(new Declined(FIRST, RUTH, OMAR));
    }

    @Test
    void whatWasWithdrawnCannotBeAccepted() {
        refuses(
                given(asked(FIRST, RUTH, OMAR), new Withdrawn(FIRST, RUTH, OMAR)),
                new Accept(BOTH, FIRST, OMAR),
                REQUEST_CLOSED);
    }

    @Test
    void anEarlierRequestStaysClosedWhenThereIsANewOne() {
        refuses(
                given(asked(FIRST, RUTH, OMAR), new Declined(FIRST, RUTH, OMAR), asked(SECOND, RUTH, OMAR)),
                new Accept(BOTH, FIRST, OMAR),
                REQUEST_CLOSED);
    }

    @Test
    void theOneWhoAskedWithdraws() {
        given(asked(FIRST, RUTH, OMAR))
                .when(new Withdraw(BOTH, FIRST, RUTH))
                .expectEvents(new Withdrawn(FIRST, RUTH, OMAR));
    }

    @Test
    void theOneWhoWasAskedCannotWithdraw() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new Withdraw(BOTH, FIRST, OMAR), NOT_YOURS_TO_WITHDRAW);
    }

    @Test
    void eitherEndsAConnection() {
        given(asked(FIRST, RUTH, OMAR), new Accepted(FIRST, RUTH, OMAR))
                .when(new Remove(BOTH, FIRST, OMAR))
                .expectEvents(new Removed(FIRST, RUTH, OMAR, OMAR));
    }

    @Test
    void endingTwiceEndsOnce() {
        given(asked(FIRST, RUTH, OMAR), new Accepted(FIRST, RUTH, OMAR), new Removed(FIRST, RUTH, OMAR, OMAR))
                .when(new Remove(BOTH, FIRST, RUTH))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aRequestIsNotRemoved() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new Remove(BOTH, FIRST, RUTH), NOT_CONNECTED);
    }

    private TestExecutor<Connection> given(Object... events) {
        return fixture.given(events);
    }

    private static void refuses(TestExecutor<Connection> given, Object command, ErrorCode code) {
        given.when(command).expectNoEvents().expectException(refusedWith(code));
    }

    private static Ask ask(UUID id, UUID from, UUID to) {
        return new Ask(id, from, to, "We met in Burlington");
    }

    private static Requested asked(UUID id, UUID from, UUID to) {
        return new Requested(id, from, to, "We met in Burlington");
    }
}
