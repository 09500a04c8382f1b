package community.mhc.notification.inbox;

import community.mhc.notification.inbox.events.NotificationRaised;
import community.mhc.notification.people.People;
import community.mhc.notification.subjects.Subjects;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes what a recipient sees of what happened, with names and titles as they are known at this moment. */
@Component
public class Views {

    private final People people;
    private final Subjects subjects;

    Views(People people, Subjects subjects) {
        this.people = people;
        this.subjects = subjects;
    }

    /** @param position of the event in the store, from 1 */
    public NotificationView of(NotificationRaised raised, Instant at, long position) {
        Kind kind = Kind.of(raised.kind());
        UUID subject = kind.subject(raised.place());
        return new NotificationView(
                raised.notificationId(),
                raised.recipientId(),
                position,
                kind,
                people.card(raised.actorId()),
                subject,
                subject == null ? "" : subjects.title(subject),
                Link.to(raised.place()),
                at.truncatedTo(ChronoUnit.MILLIS), // as the database keeps it: list and stream say the same
                null);
    }
}
