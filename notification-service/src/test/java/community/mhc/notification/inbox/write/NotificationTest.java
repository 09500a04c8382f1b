package community.mhc.notification.inbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.problem.CommonError;
import community.mhc.chassis.test.RefusedWith;
import community.mhc.notification.groups.ShutOut;
import community.mhc.notification.inbox.Kind;
import community.mhc.notification.inbox.NotificationCommand;
import community.mhc.notification.inbox.NotificationEvent;
import community.mhc.notification.inbox.NotificationEvent.Place;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final Place PLACE = Place.post(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final NotificationCommand.Raise TELL_ADA =
            NotificationCommand.Raise.about("event 1", ADA, Kind.REPLY, BEN, PLACE);
    private static final UUID ID = TELL_ADA.notificationId();
    private static final NotificationEvent.Raised RAISED = new NotificationEvent.Raised(ID, ADA, "reply", BEN, PLACE);

    private final AggregateTestFixture<RaisedNotification> fixture =
            new AggregateTestFixture<>(RaisedNotification.class);

    private boolean shutOut;

    @BeforeEach
    void inTheGroup() {
        ShutOut groups = (group, member) -> shutOut;
        fixture.registerInjectableResource(groups);
    }

    /** It is in nobody's list any more. */
    @Test
    void whoIsOutOfTheGroupTakesNoNoteOfWhatIsInIt() {
        shutOut = true;
        fixture.given(RAISED)
                .when(new NotificationCommand.MarkRead(ID, ADA))
                .expectNoEvents()
                .expectException(RefusedWith.refusedWith(CommonError.NOT_FOUND));
    }

    @Test
    void whatConcernsAMemberIsRaised() {
        fixture.givenNoPriorActivity().when(TELL_ADA).expectEvents(RAISED);
    }

    @Test
    void theSameCauseIsToldOnceHoweverOftenItComes() {
        fixture.given(RAISED).when(TELL_ADA).expectNoEvents();
    }

    @Test
    void oneCauseToldToTwoIsTwoNotificationsAndTwoCausesAreTwo() {
        assertThat(NotificationCommand.Raise.about("event 1", BEN, Kind.REPLY, ADA, PLACE)
                        .notificationId())
                .isNotEqualTo(ID);
        assertThat(NotificationCommand.Raise.about("event 2", ADA, Kind.REPLY, BEN, PLACE)
                        .notificationId())
                .isNotEqualTo(ID);
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        fixture.givenNoPriorActivity()
                .when(NotificationCommand.Raise.about("event 1", ADA, Kind.REPLY, ADA, PLACE))
                .expectNoEvents();
    }

    @Test
    void itsRecipientReadsItOnce() {
        fixture.given(RAISED)
                .when(new NotificationCommand.MarkRead(ID, ADA))
                .expectEvents(new NotificationEvent.Read(ID, ADA));
        fixture.given(RAISED, new NotificationEvent.Read(ID, ADA))
                .when(new NotificationCommand.MarkRead(ID, ADA))
                .expectNoEvents();
    }

    @Test
    void toAnybodyElseItDoesNotExist() {
        fixture.given(RAISED)
                .when(new NotificationCommand.MarkRead(ID, BEN))
                .expectNoEvents()
                .expectException(RefusedWith.refusedWith(CommonError.NOT_FOUND));
    }
}
