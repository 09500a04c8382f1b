package community.mhc.files.integration.in;

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

    @Test
    void forumServiceSaysWhatAGroupIs() throws IOException {
        var group = example("forum-service", "group-founded.v1", GroupMessages.GroupFoundedV1.class);
        assertThat(group).hasNoNullFieldsOrProperties();
        assertThat(group.access()).isIn("open", "closed");
    }

    @Test
    void forumServiceSaysWhoBelongsToAGroupAndAsWhat() throws IOException {
        for (var message : new String[] {"member-joined.v1", "member-role-changed.v1"}) {
            var member = example("forum-service", message, GroupMessages.MemberRoleV1.class);
            assertThat(member).hasNoNullFieldsOrProperties();
            assertThat(member.role()).isIn("owner", "moderator", "member");
        }
    }

    @Test
    void forumServiceSaysWhoLeft() throws IOException {
        var member = example("forum-service", "member-left.v1", GroupMessages.MemberLeftV1.class);
        assertThat(member).hasNoNullFieldsOrProperties();
    }

    private static <T> T example(String service, String message, Class<T> as) throws IOException {
        var data = Files.readString(Path.of("..", service, "contracts", "events", message + ".example.json"));
        return Messages.message("topic", "type", "key", 0, JsonMapper.shared().readTree(data))
                .as(as);
    }
}
