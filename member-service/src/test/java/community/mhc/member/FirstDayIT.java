package community.mhc.member;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Browser;
import community.mhc.member.signin.Newcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two members live their first day: they join, sign in, say who they are, find each other and connect. */
@ServiceTest
class FirstDayIT {

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    private Member ruth;
    private Member omar;

    @BeforeEach
    void twoJoinAndSignIn() throws Exception {
        ruth = signedIn(Newcomer.named("Ruth Alder " + word(), "psychiatric-nurse", "VT"));
        omar = signedIn(Newcomer.named("Omar Reyes " + word(), "psychologist", "NM"));
    }

    @Test
    void aMemberSeesHerselfAndNobodyElseSeesHerAddress() {
        var me = ruth.get("/api/v1/me");
        assertThat(me.get("email").asString()).isEqualTo(ruth.who.email());
        assertThat(me.get("profession").asString()).isEqualTo("psychiatric-nurse");
        assertThat(omar.get("/api/v1/members/" + ruth.id()).toString()).doesNotContain(ruth.who.email());
        assertThat(omar.get("/api/v1/members?q=" + lastWord(ruth)).toString()).doesNotContain(ruth.who.email());
    }

    @Test
    void aProfileIsChangedByWhoHasSeenItsLatestRevision() {
        assertThat(change(ruth, "\"0\"", Map.of("modalities", List.of("EMDR"), "about", "Nights mostly")))
                .isEqualTo(200);
        assertThat(change(ruth, "\"0\"", Map.of("about", "From another tab"))).isEqualTo(412);
        assertThat(change(ruth, null, Map.of("about", "Without looking"))).isEqualTo(428);
        assertThat(change(ruth, "\"1\"", Map.of("languages", List.of("English", "Spanish"))))
                .isEqualTo(200);
        var profile = ruth.get("/api/v1/me").get("profile");
        assertThat(profile.get("modalities").get(0).asString()).isEqualTo("EMDR");
        assertThat(profile.get("languages")).hasSize(2);
        assertThat(omar.get("/api/v1/members/" + ruth.id()).get("profile")).isEqualTo(profile);
    }

    @Test
    void theDirectoryFindsAMemberByAnyWordOfHerNameAndCountsTheFacets() {
        var found = omar.get("/api/v1/members?state=VT&q=" + lastWord(ruth).substring(0, 9));
        assertThat(found.get("items")).hasSize(1);
        assertThat(found.get("items").get(0).get("id").asString())
                .isEqualTo(ruth.id().toString());
        assertThat(found.get("facets").get("professions").toString())
                .isEqualTo("[{\"value\":\"psychiatric-nurse\",\"count\":1}]");
        assertThat(found.get("next").isNull()).isTrue();
    }

    @Test
    void pagesOfTheDirectoryFollowEachOtherByName() {
        var family = word();
        for (var first : List.of("Ida", "Ada", "Eda", "Ada", "Uda")) {
            Newcomer.named(first + " " + family).joins(http);
        }
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = ruth.get("/api/v1/members?limit=2&q=" + family + (next.isEmpty() ? "" : "&cursor=" + next));
            page.get("items")
                    .forEach(item -> names.add(item.get("name").asString().substring(0, 3)));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(names).containsExactly("Ada", "Ada", "Eda", "Ida", "Uda");
    }

    @Test
    void twoMembersConnect() {
        var id = UUID.randomUUID();
        assertThat(ruth.put("/api/v1/connections/" + id, Map.of("to", omar.id(), "note", "We met in Taos")))
                .isEqualTo(201);
        var asked = omar.get("/api/v1/connections?state=requested").get("items").get(0);
        assertThat(asked.get("direction").asString()).isEqualTo("incoming");
        assertThat(asked.get("note").asString()).isEqualTo("We met in Taos");
        assertThat(asked.get("member").get("name").asString()).isEqualTo(ruth.who.name());
        assertThat(omar.post("/api/v1/connections/" + id + "/accept")).isEqualTo(204);
        assertThat(omar.post("/api/v1/connections/" + id + "/accept")).isEqualTo(204);
        assertThat(ruth.get("/api/v1/connections?state=connected").get("items")).hasSize(1);
        assertThat(ruth.get("/api/v1/members/" + omar.id()).get("connection").toString())
                .isEqualTo("{\"id\":\"%s\",\"state\":\"connected\",\"direction\":\"outgoing\"}".formatted(id));
        assertThat(ruth.delete("/api/v1/connections/" + id)).isEqualTo(204);
        assertThat(omar.get("/api/v1/connections").get("items")).isEmpty();
        assertThat(omar.get("/api/v1/members/" + ruth.id()).get("connection").isNull())
                .isTrue();
    }

    @Test
    void twoWhoAskEachOtherEndInOneConnection() {
        assertThat(ruth.put("/api/v1/connections/" + UUID.randomUUID(), Map.of("to", omar.id())))
                .isEqualTo(201);
        assertThat(omar.put("/api/v1/connections/" + UUID.randomUUID(), Map.of("to", ruth.id())))
                .isEqualTo(409);
        assertThat(omar.get("/api/v1/connections").get("items")).hasSize(1);
    }

    @Test
    void aStrangerToAConnectionGetsTheAnswerForNothing() throws Exception {
        var id = UUID.randomUUID();
        ruth.put("/api/v1/connections/" + id, Map.of("to", omar.id()));
        var stranger = signedIn(Newcomer.named("Some Stranger"));
        assertThat(stranger.post("/api/v1/connections/" + id + "/accept")).isEqualTo(404);
        assertThat(stranger.post("/api/v1/connections/" + UUID.randomUUID() + "/accept"))
                .isEqualTo(404);
        assertThat(stranger.delete("/api/v1/connections/" + id)).isEqualTo(404);
    }

    @Test
    void nobodyConnectsWithWhoIsNotHereOrWithHerself() {
        assertThat(ruth.put("/api/v1/connections/" + UUID.randomUUID(), Map.of("to", UUID.randomUUID())))
                .isEqualTo(404);
        assertThat(ruth.put("/api/v1/connections/" + UUID.randomUUID(), Map.of("to", ruth.id())))
                .isEqualTo(422);
    }

    private int change(Member member, String ifMatch, Map<String, ?> change) {
        var request = http.patch()
                .uri("/api/v1/me/profile")
                .header("Authorization", "Bearer " + member.token)
                .contentType(MediaType.APPLICATION_JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return member.remember(request.body(change).exchange().returnResult(String.class));
    }

    private Member signedIn(Newcomer who) throws Exception {
        who.joins(http);
        var browser = new Browser(port);
        var tokens = new JsonMapper()
                .readTree(browser.exchange(browser.codeFor(who.email(), who.password()))
                        .body());
        return new Member(who, tokens.get("access_token").asString());
    }

    private static String lastWord(Member member) {
        return member.who.name().substring(member.who.name().lastIndexOf(' ') + 1);
    }

    private static String word() {
        return "Z" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "q");
    }

    /** A member at work: reads wait for whatever any of them wrote before. */
    private final class Member {

        private static String position = "member:0";

        private final Newcomer who;
        private final String token;

        Member(Newcomer who, String token) {
            this.who = who;
            this.token = token;
        }

        UUID id() {
            return who.id();
        }

        JsonNode get(String path) {
            return http.get()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Mhc-Position", position)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(JsonNode.class)
                    .getResponseBody();
        }

        int put(String path, Object body) {
            return remember(http.put()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange()
                    .returnResult(String.class));
        }

        int post(String path) {
            return remember(http.post()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .exchange()
                    .returnResult(String.class));
        }

        int delete(String path) {
            return remember(http.delete()
                    .uri(path)
                    .header("Authorization", "Bearer " + token)
                    .exchange()
                    .returnResult(String.class));
        }

        private int remember(EntityExchangeResult<String> result) {
            var written = result.getResponseHeaders().getFirst("Mhc-Position");
            position = written == null ? position : written;
            return result.getStatus().value();
        }
    }
}
