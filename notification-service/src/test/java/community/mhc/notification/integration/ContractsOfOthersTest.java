package community.mhc.notification.integration;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.Messages;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our copies of the others' messages read the examples that the others promise. */
class ContractsOfOthersTest {

    /** The role of a member who only asks, and the approval of one who needed none, are not there. */
    private static final Set<String> MAY_BE_MISSING = Set.of("role", "approvedBy");

    @ParameterizedTest
    @CsvSource({
        "member, member-registered, MemberMessages$MemberRegisteredV1",
        "member, connection-requested, ConnectionMessages$ConnectionV1",
        "member, connection-accepted, ConnectionMessages$ConnectionV1",
        "forum, group-founded, GroupMessages$GroupFoundedV1",
        "forum, membership-requested, MembershipMessages$MembershipV1",
        "forum, member-joined, MembershipMessages$MembershipV1",
        "forum, member-role-changed, MembershipMessages$MembershipV1",
        "forum, member-left, MembershipMessages$MembershipV1",
        "forum, membership-declined, MembershipMessages$MembershipV1",
        "forum, thread-opened, ThreadMessages$ThreadOpenedV1",
        "forum, reply-posted, ThreadMessages$ReplyPostedV1",
        "forum, post-edited, ThreadMessages$PostEditedV1",
        "forum, announcement-published, AnnouncementMessages$AnnouncementPublishedV1",
        "jobs, interest-shown, JobMessages$InterestShownV1"
    })
    void theProducersExampleIsUnderstood(String service, String event, String copy) throws Exception {
        String example = Files.readString(example(service, event));
        Class<?> type = Class.forName(getClass().getPackageName() + "." + copy);
        Object read = Messages.message("any", "any", "any", 0, example).as(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (MAY_BE_MISSING.contains(component.getName())) continue;
            component.getAccessor().setAccessible(true);
            assertThat(component.getAccessor().invoke(read))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    private static Path example(String service, String event) throws IOException {
        Path folder = Path.of("../" + service + "-service/contracts/events");
        return folder.resolve(event + ".v1.example.json");
    }
}
