package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.MemberService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
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

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
