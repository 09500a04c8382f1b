package community.mhc.jobs.integration.in;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes from member-service who the members are. */
@Component
class MemberMessages implements IncomingMessages {

    record MemberRegisteredV1(UUID memberId, String name, String profession, String licenceState) {}

    private final People people;
    private final ObjectProvider<CardShower> views;

    MemberMessages(People people, ObjectProvider<CardShower> views) {
        this.people = people;
        this.views = views;
    }

    @Override
    public List<String> topics() {
        return List.of("member.member.v1");
    }

    /** Remembered before it is shown: a view written in between finds it with its second look. */
    @Override
    public void on(IncomingMessage message) {
        if (!message.type().equals("member.member-registered.v1")) return;
        var member = message.as(MemberRegisteredV1.class);
        var card = new MemberCard(member.memberId(), member.name(), member.profession(), member.licenceState());
        people.remember(card);
        views.forEach(view -> view.show(card));
    }
}
