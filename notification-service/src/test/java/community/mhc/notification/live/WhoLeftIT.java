package community.mhc.notification.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import community.mhc.notification.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Whoever is out of a closed group keeps none of its words, wherever they were copied for them. */
@Tag("attack")
@ServiceTest
class WhoLeftIT {

    @Autowired
    RestTestClient http;

    @Autowired
    OtherServices others;

    @Autowired
    RebuiltViews views;

    @LocalServerPort
    int port;

    World world;
    UUID ada;
    UUID ben;
    UUID group;

    @BeforeEach
    void benIsToldOfAReplyAnAnnouncementAndWhatIsNoGroupsBusiness() {
        world = new World(others);
        ada = world.member("Ada");
        ben = world.member("Ben");
        group = world.group("closed", ada, ben);
        world.reply(group, world.thread(group, ben), ben, ada);
        world.announce(group, ada);
        world.connect("requested", ada, ben);
        await().until(() -> list(ben).size() == 3);
    }

    @Test
    void theListAndTheCountHaveNothingOfTheGroup() {
        world.left(group, ben);
        expectNothingOfTheGroup();
    }

    @Test
    void whatIsDeliveredLateOrAgainBringsNothingBack() {
        var joined = world.joined(group, ben, "moderator");
        var reply = world.reply(group, world.thread(group, ben), ben, ada);
        await().until(() -> list(ben).size() == 4);
        world.left(group, ben);
        world.deliver(joined);
        world.deliver(reply);
        expectNothingOfTheGroup();
    }

    @Test
    void aListThatIsMadeAnewHasNothingOfItEither() {
        world.left(group, ben);
        views.areAsTheyWere();
        expectNothingOfTheGroup();
    }

    @Test
    void aPageThatComesBackIsSentNothingOfIt() throws Exception {
        world.left(group, ben);
        try (Listener page = new Listener(port, TestTokens.forMember(ben), "0")) {
            await().until(() -> !page.of("notification").isEmpty());
            world.connect("accepted", ben, ada);
            await().until(() -> page.of("notification").stream()
                    .anyMatch(seen -> seen.data().contains("connection-accepted")));
            assertThat(page.of("notification"))
                    .extracting(Listener.Seen::data)
                    .hasSize(2)
                    .noneMatch(data -> data.contains(group.toString()));
        }
    }

    @Test
    void whatIsGoneFromTheListCannotBeMarked() {
        String gone = list(ben).get(1).path("id").asString();
        world.left(group, ben);
        send(HttpMethod.POST, "/notifications/" + gone + "/read", ben)
                .expectStatus()
                .isNotFound();
    }

    /** The requests to join that a moderator was told of name people, and the group. */
    @Test
    void aModeratorWhoLeftKeepsNoRequests() {
        world.joined(group, ben, "moderator");
        world.asked(group, world.member("Cleo"));
        await().until(() -> list(ben).size() == 4);
        world.left(group, ben);
        expectNothingOfTheGroup();
    }

    private void expectNothingOfTheGroup() {
        JsonNode left = list(ben);
        assertThat(left).hasSize(1);
        assertThat(left.get(0).path("kind").asString()).isEqualTo("connection-request");
        assertThat(read("/notifications/unread-count", ben).path("count").asInt())
                .isEqualTo(1);
    }

    private JsonNode list(UUID member) {
        return read("/notifications", member).path("items");
    }

    private JsonNode read(String path, UUID member) {
        return send(HttpMethod.GET, path, member)
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, UUID member) {
        return http.method(method)
                .uri("/api/v1" + path)
                .headers(TestTokens.by(member))
                .exchange();
    }
}
