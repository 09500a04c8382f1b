package community.mhc.notification.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.notification.inbox.Retitled;
import community.mhc.notification.people.MemberCard;
import community.mhc.notification.people.People;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what member-service says of members. */
@Component
class MemberMessages implements IncomingMessages {

    static final String MEMBERS = "member.member.v1";

    private final People people;
    private final List<Retitled> views;

    MemberMessages(People people, List<Retitled> views) {
        this.people = people;
        this.views = views;
    }

    record MemberRegisteredV1(UUID memberId, String name, String profession, String licenceState) {

        MemberCard card() {
            return new MemberCard(memberId, name, profession, licenceState);
        }
    }

    @Override
    public List<String> topics() {
        return List.of(MEMBERS);
    }

    /** Remembered before it is shown: a view that is written in between finds it with its second look. */
    @Override
    public void on(IncomingMessage message) {
        if (!message.type().equals("member.member-registered.v1")) return;
        MemberCard card = message.as(MemberRegisteredV1.class).card();
        people.remember(card);
        views.forEach(view -> view.show(card));
    }
}
