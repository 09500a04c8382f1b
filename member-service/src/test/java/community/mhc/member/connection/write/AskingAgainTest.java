package community.mhc.member.connection.write;

import community.mhc.chassis.problem.Refusal;
import community.mhc.member.connection.ConnectionEvent.Accepted;
import community.mhc.member.connection.ConnectionEvent.Declined;
import community.mhc.member.connection.ConnectionEvent.Removed;
import community.mhc.member.connection.ConnectionEvent.Requested;
import community.mhc.member.connection.ConnectionEvent.Withdrawn;
import community.mhc.member.connection.write.ConnectionCommand.Ask;
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

    private final FixtureConfiguration<Connection> fixture = new AggregateTestFixture<>(Connection.class);

    @Test
    void whoWasDeclinedAsksAgainAfterThirtyDaysAndNotBefore() {
        refusedAfter(Duration.ofDays(30).minusSeconds(1), asked(FIRST), new Declined(FIRST, RUTH, OMAR));
    }

    @Test
    void whoTakesARequestBackDoesNotSendItAgainAtOnce() {
        refusedAfter(Duration.ZERO, asked(FIRST), new Withdrawn(FIRST, RUTH, OMAR));
    }

    /** The other's own request in between is theirs to make: it gives no leave to press them. */
    @Test
    void whatTheOtherAskedInBetweenDoesNotShortenIt() {
        refusedAfter(
                Duration.ofDays(3),
                asked(FIRST),
                new Declined(FIRST, RUTH, OMAR),
                new Requested(SECOND, OMAR, RUTH, ""),
                new Withdrawn(SECOND, OMAR, RUTH));
    }

    @Test
    void anEarlierConnectionDoesNotShortenItEither() {
        refusedAfter(
                Duration.ofDays(3),
                asked(FIRST),
                new Accepted(FIRST, RUTH, OMAR),
                new Removed(FIRST, RUTH, OMAR, OMAR),
                asked(SECOND),
                new Declined(SECOND, RUTH, OMAR));
    }

    private void refusedAfter(Duration later, Object... events) {
        fixture.registerInjectableResource(Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
        fixture.given(events)
                .when(new Ask(THIRD, RUTH, OMAR, "Again"))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    private static Requested asked(UUID id) {
        return new Requested(id, RUTH, OMAR, "We met in Burlington");
    }
}
