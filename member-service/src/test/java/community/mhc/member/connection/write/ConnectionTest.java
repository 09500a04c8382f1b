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
import community.mhc.member.connection.Pair;
import community.mhc.member.connection.events.ConnectionAccepted;
import community.mhc.member.connection.events.ConnectionDeclined;
import community.mhc.member.connection.events.ConnectionRemoved;
import community.mhc.member.connection.events.ConnectionRequested;
import community.mhc.member.connection.events.ConnectionWithdrawn;
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
        refuses(
                fixture.givenNoPriorActivity(),
                new RequestConnection(Pair.of(RUTH, RUTH), FIRST, RUTH, RUTH, ""),
                CANNOT_CONNECT_TO_SELF);
    }

    @Test
    void twoWhoAskEachOtherMeetInOneRequest() {
        refuses(given(asked(FIRST, RUTH, OMAR)), ask(SECOND, OMAR, RUTH), ALREADY_REQUESTED);
    }

    @Test
    void twoWhoAreConnectedCannotAskAgain() {
        refuses(
                given(asked(FIRST, RUTH, OMAR), new ConnectionAccepted(FIRST, RUTH, OMAR)),
                ask(SECOND, OMAR, RUTH),
                ALREADY_CONNECTED);
    }

    @Test
    void whoDeclinedMayAskAtOnce() {
        given(asked(FIRST, RUTH, OMAR), new ConnectionDeclined(FIRST, RUTH, OMAR))
                .when(ask(SECOND, OMAR, RUTH))
                .expectEvents(asked(SECOND, OMAR, RUTH));
    }

    @Test
    void whoWereConnectedMayAskAgainAtOnce() {
        given(
                        asked(FIRST, RUTH, OMAR),
                        new ConnectionAccepted(FIRST, RUTH, OMAR),
                        new ConnectionRemoved(FIRST, RUTH, OMAR, RUTH))
                .when(ask(SECOND, RUTH, OMAR))
                .expectEvents(asked(SECOND, RUTH, OMAR));
    }

    /** Sending the declined request once more asks nobody. */
    @Test
    void theSameRequestSentAgainIsAnsweredAsBefore() {
        given(asked(FIRST, RUTH, OMAR), new ConnectionDeclined(FIRST, RUTH, OMAR))
                .when(ask(FIRST, RUTH, OMAR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOneWhoWasAskedAccepts() {
        given(asked(FIRST, RUTH, OMAR))
                .when(new AcceptConnection(BOTH, FIRST, OMAR))
                .expectEvents(new ConnectionAccepted(FIRST, RUTH, OMAR));
    }

    @Test
    void acceptingTwiceAcceptsOnce() {
        given(asked(FIRST, RUTH, OMAR), new ConnectionAccepted(FIRST, RUTH, OMAR))
                .when(new AcceptConnection(BOTH, FIRST, OMAR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOneWhoAskedCannotAnswerForTheOther() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new AcceptConnection(BOTH, FIRST, RUTH), NOT_YOURS_TO_ANSWER);
    }

    @Test
    void aStrangerLearnsNothing() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new AcceptConnection(BOTH, FIRST, STRANGER), NOT_FOUND);
    }

    @Test
    void anIdThatWasNeverAskedUnderIsNotFound() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new AcceptConnection(BOTH, SECOND, OMAR), NOT_FOUND);
    }

    @Test
    void theOneWhoWasAskedDeclines() {
        given(asked(FIRST, RUTH, OMAR))
                .when(new DeclineConnection(BOTH, FIRST, OMAR))
                .expectEvents(new ConnectionDeclined(FIRST, RUTH, OMAR));
    }

    @Test
    void whatWasWithdrawnCannotBeAccepted() {
        refuses(
                given(asked(FIRST, RUTH, OMAR), new ConnectionWithdrawn(FIRST, RUTH, OMAR)),
                new AcceptConnection(BOTH, FIRST, OMAR),
                REQUEST_CLOSED);
    }

    @Test
    void anEarlierRequestStaysClosedWhenThereIsANewOne() {
        refuses(
                given(asked(FIRST, RUTH, OMAR), new ConnectionDeclined(FIRST, RUTH, OMAR), asked(SECOND, RUTH, OMAR)),
                new AcceptConnection(BOTH, FIRST, OMAR),
                REQUEST_CLOSED);
    }

    @Test
    void theOneWhoAskedWithdraws() {
        given(asked(FIRST, RUTH, OMAR))
                .when(new WithdrawConnection(BOTH, FIRST, RUTH))
                .expectEvents(new ConnectionWithdrawn(FIRST, RUTH, OMAR));
    }

    @Test
    void theOneWhoWasAskedCannotWithdraw() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new WithdrawConnection(BOTH, FIRST, OMAR), NOT_YOURS_TO_WITHDRAW);
    }

    @Test
    void eitherEndsAConnection() {
        given(asked(FIRST, RUTH, OMAR), new ConnectionAccepted(FIRST, RUTH, OMAR))
                .when(new RemoveConnection(BOTH, FIRST, OMAR))
                .expectEvents(new ConnectionRemoved(FIRST, RUTH, OMAR, OMAR));
    }

    @Test
    void endingTwiceEndsOnce() {
        given(
                        asked(FIRST, RUTH, OMAR),
                        new ConnectionAccepted(FIRST, RUTH, OMAR),
                        new ConnectionRemoved(FIRST, RUTH, OMAR, OMAR))
                .when(new RemoveConnection(BOTH, FIRST, RUTH))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aRequestIsNotRemoved() {
        refuses(given(asked(FIRST, RUTH, OMAR)), new RemoveConnection(BOTH, FIRST, RUTH), NOT_CONNECTED);
    }

    private TestExecutor<Connection> given(Object... events) {
        return fixture.given(events);
    }

    private static void refuses(TestExecutor<Connection> given, Object command, ErrorCode code) {
        given.when(command).expectNoEvents().expectException(refusedWith(code));
    }

    private static RequestConnection ask(UUID id, UUID from, UUID to) {
        return new RequestConnection(BOTH, id, from, to, "We met in Burlington");
    }

    private static ConnectionRequested asked(UUID id, UUID from, UUID to) {
        return new ConnectionRequested(id, from, to, "We met in Burlington");
    }
}
