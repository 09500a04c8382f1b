package community.mhc.jobs.integration.in;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What this service takes from others still says what it needs: read from the producers' own examples. */
class ConsumedMessagesTest {

    @Test
    void memberServiceSaysWhoAMemberIs() throws IOException {
        var member = example("member-service", "member-registered.v1", MemberMessages.MemberRegisteredV1.class);
        assertThat(member).hasNoNullFieldsOrProperties();
    }

    private static <T> T example(String service, String message, Class<T> as) throws IOException {
        var data = Files.readString(Path.of("..", service, "contracts", "events", message + ".example.json"));
        return Messages.message("topic", "type", "key", 0, JsonMapper.shared().readTree(data))
                .as(as);
    }
}
