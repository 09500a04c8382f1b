package community.mhc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import community.mhc.chassis.test.OtherServices;
import community.mhc.chassis.test.RebuiltViews;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The list can be thrown away: told anew from the events, it is the same. */
@ServiceTest
class ReplayIT {

    @Autowired
    RestTestClient http;

    @Autowired
    OtherServices others;

    @Autowired
    RebuiltViews views;

    @Test
    void aReplayedListIsTheListThatWas() {
        World world = new World(others);
        UUID ada = world.member("Ada");
        UUID ben = world.member("Ben");
        UUID group = world.group("closed", ada, ben);
        UUID thread = world.thread(group, ada);
        for (int i = 0; i < 5; i++) world.reply(group, thread, ada, ben);
        await().until(() -> list(ada).contains("\"next\":\"") && unread(ada).equals("{\"count\":5}"));
        post(ada, "/api/v1/notifications/read-all");
        world.announce(group, ben);
        await().until(() -> unread(ada).equals("{\"count\":1}"));
        String before = items(list(ada));

        views.areAsTheyWere();
        views.areAsTheyWereWhenDeliveredAgain(5);
        views.areAsTheyWereWhenOneComesLate(100);

        assertThat(items(list(ada))).isEqualTo(before);
        assertThat(unread(ada)).isEqualTo("{\"count\":1}");
    }

    private String list(UUID member) {
        return get(member, "/api/v1/notifications?limit=4");
    }

    private String unread(UUID member) {
        return get(member, "/api/v1/notifications/unread-count");
    }

    /** Without the cursor, which is signed anew for each answer. */
    private static String items(String page) {
        return page.replaceAll("\"next\":\"[^\"]*\"", "");
    }

    private String get(UUID member, String path) {
        return http.get()
                .uri(path)
                .headers(TestTokens.by(member))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
    }

    private void post(UUID member, String path) {
        http.post()
                .uri(path)
                .headers(TestTokens.by(member))
                .exchange()
                .expectStatus()
                .isNoContent();
    }
}
