package community.mhc.notification.inbox;

import community.mhc.chassis.views.Borrowed;
import community.mhc.notification.people.MemberCard;
import community.mhc.notification.people.People;
import community.mhc.notification.subjects.Subjects;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes what a recipient sees of what happened. */
@Component
public class Views {

    private final People people;
    private final Subjects subjects;

    Views(People people, Subjects subjects) {
        this.people = people;
        this.subjects = subjects;
    }

    /**
     * With names and titles as they are known at this moment.
     *
     * @param position of the event in the store, from 1
     */
    public NotificationView of(NotificationEvent.Raised raised, Instant at, long position) {
        return of(
                raised,
                at,
                position,
                member -> people.cards(Set.of(member)).get(member),
                subject -> subjects.titles(Set.of(subject)).get(subject));
    }

    /** The same, to be written to {@code list} with the current batch: what changes in between is shown, too. */
    public NotificationView shownIn(Retitled list, NotificationEvent.Raised raised, Instant at, long position) {
        Borrowed<UUID, MemberCard> cards = Borrowed.of(people, list, people::cards, (id, card) -> list.show(card));
        Borrowed<UUID, String> titles = Borrowed.of(subjects, list, subjects::titles, list::show);
        return of(raised, at, position, cards::get, titles::get);
    }

    private static NotificationView of(
            NotificationEvent.Raised raised,
            Instant at,
            long position,
            Function<UUID, MemberCard> card,
            Function<UUID, String> title) {
        Kind kind = Kind.of(raised.kind());
        UUID subject = kind.subject(raised.place());
        return new NotificationView(
                raised.notificationId(),
                raised.recipientId(),
                position,
                kind,
                card.apply(raised.actorId()),
                subject,
                subject == null ? "" : title.apply(subject),
                Link.to(raised.place()),
                at.truncatedTo(ChronoUnit.MILLIS), // as the database keeps it: list and stream say the same
                null);
    }
}
