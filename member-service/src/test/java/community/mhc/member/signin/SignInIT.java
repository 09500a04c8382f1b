package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SignInIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    private Browser browser;
    private Newcomer ruth;

    @BeforeEach
    void ruthJoins() {
        browser = new Browser(port);
        ruth = Newcomer.named("Ruth Alder").joins(http);
    }

    @Test
    void aMemberSignsInOnThePageAndTheGatewayLearnsWhoSheIs() throws Exception {
        var tokens = signIn();
        var identity = claims(tokens.get("id_token").asString());
        assertThat(identity.get("sub").asString()).isEqualTo(ruth.id().toString());
        assertThat(identity.get("name").asString()).isEqualTo("Ruth Alder");
        assertThat(identity.get("nonce").asString()).isEqualTo("nonce-1");
        var access = claims(tokens.get("access_token").asString());
        assertThat(access.get("sub").asString()).isEqualTo(ruth.id().toString());
        assertThat(access.get("aud").toString()).contains("mhc").doesNotContain("gateway");
        assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(600);
        assertThat(access.has("name")).isFalse();
        assertThat(browser.get(
                                browser.url("/api/v1/me"),
                                tokens.get("access_token").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode signIn() throws Exception {
        var answer = browser.exchange(browser.codeFor(ruth.email(), ruth.password()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode claims(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }
}
