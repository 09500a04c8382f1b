package community.mhc.member.integration;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.test.MessagesContract;
import community.mhc.member.Examples;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Addresses, notes and profiles stay here. */
class MessageContractsTest extends MessagesContract {

    MessageContractsTest() {
        super(
                new MemberMessages(),
                new IntegrationConfiguration().outgoingTopics().names(),
                Examples.all(),
                Set.of("@", "Taos", "Nights", "EMDR", "Spanish"));
    }

    @Test
    void aConnectionEndsInThreeWays() {
        assertThat(messages().stream().map(OutgoingMessage::data).filter(ConnectionEndedV1.class::isInstance))
                .extracting(data -> ((ConnectionEndedV1) data).how())
                .containsExactly("declined", "withdrawn", "removed");
    }
}
