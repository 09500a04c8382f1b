package community.mhc.forum.integration;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.test.MessagesContract;
import community.mhc.forum.Examples;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody wrote stays here. */
class MessageContractsTest extends MessagesContract {

    MessageContractsTest() {
        super(
                new ForumMessages(),
                ForumMessages.topics().names(),
                Examples.all(),
                Set.of("lowly", "**", "how do you", "Peer consultation"));
    }

    @Test
    void whoAsksNoMoreHasLeftToOthers() {
        assertThat(messages())
                .extracting(OutgoingMessage::type)
                .filteredOn("forum.member-left.v1"::equals)
                .hasSize(2);
    }
}
