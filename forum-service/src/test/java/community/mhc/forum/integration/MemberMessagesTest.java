package community.mhc.forum.integration;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.Messages;
import community.mhc.forum.integration.MemberMessages.MemberRegisteredV1;
import community.mhc.forum.people.MemberCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** We can read what member-service promises to send. */
class MemberMessagesTest {

    private static final Path PROMISED =
            Path.of("../member-service/contracts/events/member-registered.v1.example.json");

    @Test
    void theExampleOfItsProducerIsUnderstood() throws IOException {
        var message = Messages.message(
                "member.member.v1", "member.member-registered.v1", "key", 0, Files.readString(PROMISED));
        var card = message.as(MemberRegisteredV1.class).card();
        assertThat(card).hasNoNullFieldsOrProperties();
        assertThat(card.name()).isNotBlank();
    }

    @Test
    void whatItSendsBeyondThatIsPassedOver() {
        var id = UUID.randomUUID();
        var message = Messages.message(
                "member.member.v1",
                "member.member-registered.v1",
                "key",
                0,
                "{\"memberId\":\"" + id
                        + "\",\"name\":\"Ann\",\"profession\":\"psychologist\",\"licenceState\":\"OR\",\"new\":1}");
        assertThat(message.as(MemberRegisteredV1.class).card())
                .isEqualTo(new MemberCard(id, "Ann", "psychologist", "OR"));
    }
}
