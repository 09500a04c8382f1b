package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.MemberService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second instance on the same database goes on wherever the first one stopped, which is also what a restart is. */
@ServiceTest
class InstancesIT {

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int here;

    @Value("${mhc.mongodb-uri}")
    String mongo;

    private ConfigurableApplicationContext other;
    private int there;

    @BeforeEach
    void anotherInstanceStarts() {
        other = new SpringApplicationBuilder(MemberService.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--mhc.mongodb-uri=" + mongo,
                        "--mhc.kafka.enabled=false",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.structured.format.console=");
        there = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterEach
    void itStops() {
        other.close();
    }

    @Test
    void everyStepOfASignInMayBeAnsweredByAnotherInstance() throws Exception {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        var browser = new Browser(here);
        var page = browser.location(browser.get(browser.authorizeUrl()));
        var answer = browser.submit(page, ruth.email(), ruth.password(), there);
        browser.moveTo(there);
        var code = Browser.parameter(browser.location(browser.get(browser.location(answer))), "code");
        browser.moveTo(here);
        var tokens = json(browser.exchange(code).body());
        browser.moveTo(there);
        var refreshed =
                json(browser.refresh(tokens.get("refresh_token").asString()).body());
        browser.moveTo(here);
        assertThat(browser.get(
                                browser.url("/api/v1/me"),
                                refreshed.get("access_token").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void twoWhoAskEachOtherAtOnceThroughTwoInstancesEndInOneConnection() throws Exception {
        var ruth = tokenOf(Newcomer.named("Ruth Alder").joins(http));
        var omar = tokenOf(Newcomer.named("Omar Reyes").joins(http));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 15; round++) {
                var asks = threads.submit(() -> ask(here, ruth, omar));
                var asksToo = threads.submit(() -> ask(there, omar, ruth));
                assertThat(List.of(asks.get().status(), asksToo.get().status())).containsExactlyInAnyOrder(201, 409);
                acceptAndEndTheOne(
                        ruth, omar, asks.get().position() + ", " + asksToo.get().position());
            }
        }
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private record Signed(UUID id, String token) {}

    private Signed tokenOf(Newcomer member) throws Exception {
        var browser = new Browser(here);
        var tokens = json(browser.exchange(browser.codeFor(member.email(), member.password()))
                .body());
        return new Signed(member.id(), tokens.get("access_token").asString());
    }

    private record Answer(int status, String position) {}

    private static Answer ask(int port, Signed from, Signed to) {
        var answer = at(port).put()
                .uri("/api/v1/connections/{id}", UUID.randomUUID())
                .header("Authorization", "Bearer " + from.token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("to", to.id))
                .exchange()
                .returnResult(String.class);
        var position = answer.getResponseHeaders().getFirst("Mhc-Position");
        return new Answer(answer.getStatus().value(), position == null ? "member:0" : position);
    }

    /** The one request there is, whoever asked: what was declined could not be asked again. */
    private void acceptAndEndTheOne(Signed member, Signed other, String position) {
        var open = at(here).get()
                .uri("/api/v1/connections")
                .header("Authorization", "Bearer " + member.token)
                .header("Mhc-Position", position)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .get("items");
        assertThat(open).hasSize(1);
        var asked = open.get(0).get("direction").asString().equals("outgoing") ? other : member;
        var connection = "/api/v1/connections/" + open.get(0).get("id").asString();
        send(at(here).post().uri(connection + "/accept"), asked);
        send(at(here).delete().uri(connection), member);
    }

    private static void send(RestTestClient.RequestHeadersSpec<?> request, Signed by) {
        request.header("Authorization", "Bearer " + by.token)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static RestTestClient at(int port) {
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
