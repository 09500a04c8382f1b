package community.mhc.member.connection.write;

import static community.mhc.chassis.test.RefusedWith.refusedWith;
import static community.mhc.member.connection.write.ConnectionError.ASKED_RECENTLY;

import community.mhc.member.connection.ConnectionEvent.Declined;
import community.mhc.member.connection.ConnectionEvent.Requested;
import community.mhc.member.connection.write.ConnectionCommand.Ask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class WhenToAskAgainTest {

    private static final UUID RUTH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    private static final UUID OMAR = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
    private static final UUID FIRST = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c1");
    private static final UUID SECOND = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c2");
    private static final Duration MOMENT = Duration.ofMinutes(1);

    @Test
    void whoWasDeclinedIsToldTheDay() {
        var day = LocalDate.ofInstant(Instant.now().plus(Duration.ofDays(30)), ZoneOffset.UTC);
        askedAgainAfter(Duration.ofDays(29))
                .expectException(refusedWith(ASKED_RECENTLY))
                .expectExceptionMessage("You can ask again after " + day);
    }

    @Test
    void afterThirtyDaysTheyMayAsk() {
        askedAgainAfter(Duration.ofDays(30).plus(MOMENT)).expectEvents(new Requested(SECOND, RUTH, OMAR, "Again"));
    }

    private static ResultValidator<Connection> askedAgainAfter(Duration later) {
        var fixture = new AggregateTestFixture<>(Connection.class);
        fixture.registerInjectableResource(Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
        return fixture.given(new Requested(FIRST, RUTH, OMAR, ""), new Declined(FIRST, RUTH, OMAR))
                .when(new Ask(SECOND, RUTH, OMAR, "Again"));
    }
}
