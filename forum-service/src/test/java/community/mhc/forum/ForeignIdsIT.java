package community.mhc.forum;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.chassis.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The id of one thing, where another kind of thing is asked for, finds nothing; and it never makes a fault. */
@ServiceTest
class ForeignIdsIT {

    @Autowired
    RestTestClient http;

    private final UUID owner = UUID.randomUUID();
    private final UUID announcement = UUID.randomUUID();

    private int status(HttpMethod method, String path, Object body) {
        return http.method(method)
                .uri("/api/v1" + path)
                .headers(TestTokens.by(owner))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void anIdOfAnotherKindFindsNothing() {
        var api = new Api(http, owner);
        var group = api.foundGroup("open");
        var thread = api.openThread(group, "Hello");
        var opening = api.get("/threads/{t}", thread).text("openingPostId");
        var words = Map.of("groupId", group, "title", "A title", "body", "Words");
        api.put(words, "/announcements/{a}", announcement).is(201);

        for (var id : List.of(group.toString(), announcement.toString(), opening)) {
            assertThat(status(HttpMethod.POST, "/threads/" + id + "/lock", "")).isEqualTo(404);
            assertThat(status(HttpMethod.POST, "/threads/" + id + "/unlock", ""))
                    .isEqualTo(404);
            var reply = Map.of("inReplyTo", opening, "body", "Words");
            assertThat(status(HttpMethod.PUT, "/threads/" + id + "/posts/" + UUID.randomUUID(), reply))
                    .isEqualTo(404);
        }
        for (var id : List.of(thread.toString(), announcement.toString(), opening)) {
            assertThat(status(HttpMethod.PUT, "/groups/" + id + "/members/me", Map.of()))
                    .isEqualTo(404);
            assertThat(status(HttpMethod.DELETE, "/groups/" + id + "/members/me", ""))
                    .isEqualTo(404);
            assertThat(status(HttpMethod.POST, "/groups/" + id + "/members/" + owner + "/approve", ""))
                    .isEqualTo(404);
        }
    }

    @Test
    void norIsAnythingMadeByAnIdThatIsTaken() {
        var api = new Api(http, owner);
        var group = api.foundGroup("open");
        var thread = api.openThread(group, "Hello");
        var words = Map.of("groupId", group, "title", "A title", "body", "Words");
        api.put(words, "/announcements/{a}", announcement).is(201);
        var all = List.of(group, thread, announcement);
        for (var id : all) {
            if (id != group)
                assertThat(status(
                                HttpMethod.PUT,
                                "/groups/" + id,
                                Map.of("name", "Mine", "purpose", "", "access", "open")))
                        .isBetween(400, 499);
            if (id != thread)
                assertThat(status(HttpMethod.PUT, "/threads/" + id, words)).isBetween(400, 499);
            if (id != announcement)
                assertThat(status(HttpMethod.PUT, "/announcements/" + id, words))
                        .isBetween(400, 499);
        }
    }
}
