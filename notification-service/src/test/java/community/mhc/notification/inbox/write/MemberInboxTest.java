package community.mhc.notification.inbox.write;

import community.mhc.notification.inbox.InboxEvent;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class MemberInboxTest {

    private static final UUID ADA = UUID.randomUUID();

    private final AggregateTestFixture<MemberInbox> fixture = new AggregateTestFixture<>(MemberInbox.class);

    @Test
    void everythingUpToTheNewestIsRead() {
        fixture.givenNoPriorActivity().when(MarkAllRead.of(ADA, 7)).expectEvents(new InboxEvent.AllRead(ADA, 7));
    }

    @Test
    void whatWasReadBeforeStaysRead() {
        fixture.given(new InboxEvent.AllRead(ADA, 7))
                .when(MarkAllRead.of(ADA, 9))
                .expectEvents(new InboxEvent.AllRead(ADA, 9));
    }

    @Test
    void withoutAnythingNewNothingHappens() {
        fixture.given(new InboxEvent.AllRead(ADA, 7))
                .when(MarkAllRead.of(ADA, 7))
                .expectNoEvents();
        fixture.givenNoPriorActivity().when(MarkAllRead.of(ADA, 0)).expectNoEvents();
    }
}
