package community.mhc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InboxIT {

    @Autowired
    RestTestClient http;

    @Autowired
    OtherServices others;

    World world;
    UUID ada;
    UUID ben;
    UUID cleo;

    @BeforeEach
    void three() {
        world = new World(others);
        ada = world.member("Ada");
        ben = world.member("Ben");
        cleo = world.member("Cleo");
    }

    private JsonNode get(UUID member, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(TestTokens.by(member))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private String post(UUID member, String path, int status) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(TestTokens.by(member))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .returnResult(String.class)
                .getResponseBody();
    }

    private List<JsonNode> inbox(UUID member, int expected) {
        await().untilAsserted(() ->
                assertThat(get(member, "/notifications").path("items")).hasSize(expected));
        List<JsonNode> items = new ArrayList<>();
        get(member, "/notifications").path("items").forEach(items::add);
        return items;
    }

    /** Everything raised so far is shown once this last one is. */
    private void assertQuiet(UUID member) {
        world.connect("requested", cleo.equals(member) ? ada : cleo, member);
        assertThat(inbox(member, 1).getFirst().path("kind").asString()).isEqualTo("connection-request");
    }

    @Test
    void aReplyIsToldToWhomItAnswersWithNameTitleAndPlace() {
        UUID group = world.group("closed", ada, ben);
        UUID thread = world.thread(group, ada);
        world.reply(group, thread, ada, ben);
        JsonNode told = inbox(ada, 1).getFirst();
        assertThat(told.path("kind").asString()).isEqualTo("reply");
        assertThat(told.at("/actor/name").asString()).isEqualTo("Ben");
        assertThat(told.path("about").asString()).isEqualTo("Night shifts");
        assertThat(told.at("/link/threadId").asString()).isEqualTo(thread.toString());
        assertThat(told.path("link").has("jobId")).isFalse();
        assertThat(told.path("readAt").isNull()).isTrue();
    }

    @Test
    void aRedeliveredMessageTellsNothingNew() {
        UUID group = world.group("open", ada, ben);
        var message = world.reply(group, world.thread(group, ada), ada, ben);
        for (int i = 0; i < 3; i++) world.deliver(message);
        world.connect("requested", ben, ada);
        assertThat(inbox(ada, 2)).hasSize(2);
    }

    /** An instance that stood still while it handled the joining goes on when another one has handled the leaving. */
    @Test
    void whoLeftIsToldNothingWhateverComesLate() {
        UUID group = world.group("closed", ada);
        var joined = world.joined(group, ben, "member");
        world.left(group, ben);
        world.deliver(joined);
        world.announce(group, ada);
        assertQuiet(ben);
    }

    @Test
    void whoIsAnsweredAndNamedIsToldOnce() {
        UUID group = world.group("open", ada, ben, cleo);
        world.reply(group, world.thread(group, ada), ada, ben, ada, cleo);
        assertThat(inbox(ada, 1).getFirst().path("kind").asString()).isEqualTo("reply");
        assertThat(inbox(cleo, 1).getFirst().path("kind").asString()).isEqualTo("mention");
    }

    @Test
    void whoAnswersOrNamesThemselvesIsToldNothing() {
        UUID group = world.group("open", ada);
        world.reply(group, world.thread(group, ada, ada), ada, ada, ada);
        assertQuiet(ada);
    }

    @Test
    void aMentionInAClosedGroupIsNotToldToOutsiders() {
        UUID group = world.group("closed", ada, ben);
        UUID thread = world.thread(group, ada, cleo);
        world.reply(group, thread, ada, ben, cleo);
        assertQuiet(cleo);
    }

    @Test
    void aReplyIsNotToldToWhoLeftTheClosedGroup() {
        UUID group = world.group("closed", ada, ben);
        UUID thread = world.thread(group, ben);
        world.left(group, ben);
        world.reply(group, thread, ben, ada);
        assertQuiet(ben);
    }

    @Test
    void whoLeftAnOpenGroupKeepsWhatTheyWereTold() {
        UUID group = world.group("open", ada, ben);
        world.reply(group, world.thread(group, ben), ben, ada);
        inbox(ben, 1);
        world.left(group, ben);
        inbox(ben, 1);
    }

    @Test
    void whoComesBackToAClosedGroupFindsWhatTheyWereToldInIt() {
        UUID group = world.group("closed", ada, ben);
        world.reply(group, world.thread(group, ben), ben, ada);
        inbox(ben, 1);
        world.left(group, ben);
        inbox(ben, 0);
        world.joined(group, ben, "member");
        inbox(ben, 1);
    }

    @Test
    void anAnnouncementIsToldToAllInTheGroupButItsAuthor() {
        UUID group = world.group("closed", ada, ben, cleo);
        world.announce(group, ada);
        assertThat(inbox(ben, 1).getFirst().path("about").asString()).isEqualTo("Supervision day");
        inbox(cleo, 1);
        assertQuiet(ada);
    }

    @Test
    void connectingIsToldToEachInTurn() {
        world.connect("requested", ada, ben);
        assertThat(inbox(ben, 1).getFirst().path("about").asString()).isEmpty();
        world.connect("accepted", ada, ben);
        JsonNode accepted = inbox(ada, 1).getFirst();
        assertThat(accepted.path("kind").asString()).isEqualTo("connection-accepted");
        assertThat(accepted.at("/actor/name").asString()).isEqualTo("Ben");
    }

    @Test
    void askingToJoinIsToldToThoseWhoLookAfterTheGroupAndBeingLetInToWhoAsked() {
        UUID group = world.group("closed", ada, cleo);
        world.asked(group, ben);
        JsonNode asked = inbox(ada, 1).getFirst();
        assertThat(asked.path("kind").asString()).isEqualTo("join-request");
        assertThat(asked.path("about").asString()).isEqualTo("Rural practice");
        world.approved(group, ben, ada);
        assertThat(inbox(ben, 1).getFirst().path("kind").asString()).isEqualTo("join-approved");
        assertQuiet(cleo);
    }

    @Test
    void interestInAJobIsToldToItsPoster() {
        world.interest(ada, ben);
        assertThat(inbox(ada, 1).getFirst().path("about").asString()).isEqualTo("School psychologist");
    }

    @Test
    void namesAndTitlesThatComeLateAreFilledIn() {
        UUID dora = UUID.randomUUID();
        UUID thread = UUID.randomUUID();
        UUID group = world.group("open", ada);
        world.reply(group, thread, ada, dora);
        assertThat(inbox(ada, 1).getFirst().at("/actor/name").asString()).isEqualTo("A member");
        world.introduce(dora, "Dora");
        world.open(thread, group, ada);
        JsonNode told = inbox(ada, 1).getFirst();
        assertThat(told.at("/actor/name").asString()).isEqualTo("Dora");
        assertThat(told.path("about").asString()).isEqualTo("Night shifts");
    }

    @Test
    void readingOneAndReadingAll() {
        for (int i = 0; i < 3; i++) world.connect("requested", i == 0 ? cleo : ben, ada);
        String id = inbox(ada, 3).getFirst().path("id").asString();
        post(ada, "/notifications/" + id + "/read", 204);
        post(ada, "/notifications/" + id + "/read", 204);
        await().untilAsserted(() -> assertThat(
                        get(ada, "/notifications/unread-count").path("count").asInt())
                .isEqualTo(2));
        assertThat(get(ada, "/notifications?unread=true").path("items")).hasSize(2);
        post(ada, "/notifications/read-all", 204);
        await().untilAsserted(() -> assertThat(
                        get(ada, "/notifications/unread-count").path("count").asInt())
                .isZero());
        world.connect("accepted", ada, ben);
        await().untilAsserted(() -> assertThat(
                        get(ada, "/notifications/unread-count").path("count").asInt())
                .isEqualTo(1));
    }

    @Test
    void toAnybodyElseANotificationIsAnsweredLikeOneThatDoesNotExist() {
        world.connect("requested", ben, ada);
        String id = inbox(ada, 1).getFirst().path("id").asString();
        String others = post(cleo, "/notifications/" + id + "/read", 404);
        String nobodys = post(cleo, "/notifications/" + UUID.randomUUID() + "/read", 404);
        assertThat(stripped(others)).isEqualTo(stripped(nobodys));
    }

    private static String stripped(String problem) {
        return problem.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        for (int i = 0; i < 5; i++) world.connect("requested", ben, ada);
        inbox(ada, 5);
        JsonNode first = get(ada, "/notifications?limit=3");
        JsonNode second =
                get(ada, "/notifications?limit=3&cursor=" + first.path("next").asString());
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/items/2/at").asString())
                .isGreaterThanOrEqualTo(second.at("/items/0/at").asString());
    }
}
