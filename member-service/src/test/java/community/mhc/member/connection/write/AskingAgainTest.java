package community.mhc.member.connection.write;

import community.mhc.chassis.problem.Refusal;
import community.mhc.member.connection.Pair;
import community.mhc.member.connection.events.ConnectionAccepted;
import community.mhc.member.connection.events.ConnectionDeclined;
import community.mhc.member.connection.events.ConnectionRemoved;
import community.mhc.member.connection.events.ConnectionRequested;
import community.mhc.member.connection.events.ConnectionWithdrawn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each request tells the other: whoever asked in vain does not ask again and again. */
@Tag("attack")
class AskingAgainTest {

    private static final UUID RUTH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID OMAR = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
    private static final UUID FIRST = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c1");
    private static final UUID SECOND = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c2");
    private static final UUID THIRD = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c3");
    private static final Pair BOTH = Pair.of(RUTH, OMAR);

    private final FixtureConfiguration<Connection> fixture = new AggregateTestFixture<>(Connection.class);

    @Test
    void whoWasDeclinedAsksAgainAfterThirtyDaysAndNotBefore() {
        refusedAfter(Duration.ofDays(30).minusSeconds(1), asked(FIRST), new ConnectionDeclined(FIRST, RUTH, OMAR));
    }

    @Test
    void whoTakesARequestBackDoesNotSendItAgainAtOnce() {
        refusedAfter(Duration.ZERO, asked(FIRST), new ConnectionWithdrawn(FIRST, RUTH, OMAR));
    }

    /** The other's own request in between is theirs to make: it gives no leave to press them. */
    @Test
    void whatTheOtherAskedInBetweenDoesNotShortenIt() {
        refusedAfter(
                Duration.ofDays(3),
                asked(FIRST),
                new ConnectionDeclined(FIRST, RUTH, OMAR),
                new ConnectionRequested(SECOND, OMAR, RUTH, ""),
                new ConnectionWithdrawn(SECOND, OMAR, RUTH));
    }

    @Test
    void anEarlierConnectionDoesNotShortenItEither() {
        refusedAfter(
                Duration.ofDays(3),
                asked(FIRST),
                new ConnectionAccepted(FIRST, RUTH, OMAR),
                new ConnectionRemoved(FIRST, RUTH, OMAR, OMAR),
                asked(SECOND),
                new ConnectionDeclined(SECOND, RUTH, OMAR));
    }

    private void refusedAfter(Duration later, Object... events) {
        fixture.registerInjectableResource(Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
        fixture.given(events)
                .when(new RequestConnection(BOTH, THIRD, RUTH, OMAR, "Again"))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    private static ConnectionRequested asked(UUID id) {
        return new ConnectionRequested(id, RUTH, OMAR, "We met in Burlington");
    }
}
