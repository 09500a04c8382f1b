package community.mhc.forum.integration;

import community.mhc.chassis.stream.IncomingMessage;
import community.mhc.chassis.stream.IncomingMessages;
import community.mhc.forum.people.CardShower;
import community.mhc.forum.people.MemberCard;
import community.mhc.forum.people.People;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what member-service says of members. The same message twice changes nothing. */
@Component
class MemberMessages implements IncomingMessages {

    static final String MEMBERS = "member.member.v1";

    private final People people;
    private final List<CardShower> views;

    MemberMessages(People people, List<CardShower> views) {
        this.people = people;
        this.views = views;
    }

    /** Our copy of member-service's message: what of it the forum needs. */
    record MemberRegisteredV1(UUID memberId, String name, String profession, String licenceState) {

        MemberCard card() {
            return new MemberCard(memberId, name, profession, licenceState);
        }
    }

    @Override
    public List<String> topics() {
        return List.of(MEMBERS);
    }

    @Override
    public void on(IncomingMessage message) {
        if (message.type().equals("member.member-registered.v1"))
            people.remember(message.as(MemberRegisteredV1.class).card(), views);
    }
}
