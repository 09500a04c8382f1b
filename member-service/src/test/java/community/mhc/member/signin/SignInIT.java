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

    @Test
    void aCodeIsGoodOnceAndTheSecondTryEndsWhatTheFirstBegan() throws Exception {
        var code = browser.codeFor(ruth.email(), ruth.password());
        var first = JSON.readTree(browser.exchange(code).body());
        assertThat(browser.exchange(code).statusCode()).isEqualTo(400);
        assertThat(browser.refresh(first.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCodeIsWorthNothingWithoutTheVerifier() throws Exception {
        var code = browser.codeFor(ruth.email(), ruth.password());
        assertThat(new Browser(port).exchange(code).body()).contains("invalid_grant");
    }

    @Test
    void aRequestWithoutAChallengeIsRefused() throws Exception {
        var url = browser.authorizeUrl().replaceAll("&?code_challenge(_method)?=[^&]*", "");
        assertThat(browser.location(browser.get(url)))
                .startsWith(Browser.REDIRECT_URI)
                .contains("error=invalid_request");
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotTheGateways() throws Exception {
        var url = browser.authorizeUrl().replace("localhost%3A8080", "elsewhere.example");
        assertThat(browser.get(url).statusCode()).isEqualTo(400);
    }

    @Test
    void oneSignInGivesOneCode() throws Exception {
        browser.codeFor(ruth.email(), ruth.password());
        assertThat(browser.location(browser.get(browser.authorizeUrl()))).contains("/login?");
    }

    @Test
    void noInstanceRemembersASession() throws Exception {
        browser.codeFor(ruth.email(), ruth.password());
        assertThat(browser.cookieNames()).containsExactly("MHC-SIGN-IN-CSRF");
    }

    @Test
    void signingOutEndsTheGrant() throws Exception {
        var tokens = signIn();
        var newer = JSON.readTree(
                browser.refresh(tokens.get("refresh_token").asString()).body());
        var answer =
                browser.get(browser.url("/connect/logout?post_logout_redirect_uri=http://localhost:8080/&id_token_hint="
                        + tokens.get("id_token").asString()));
        assertThat(browser.location(answer)).isEqualTo("http://localhost:8080/");
        assertThat(browser.refresh(newer.get("refresh_token").asString()).body())
                .contains("invalid_grant");
    }

    @Test
    void aRevokedRefreshTokenIsDead() throws Exception {
        var refresh = signIn().get("refresh_token").asString();
        browser.revoke(refresh);
        assertThat(browser.refresh(refresh).body()).contains("invalid_grant");
    }

    @Test
    void userInfoTellsTheName() throws Exception {
        var answer = browser.get(
                browser.url("/userinfo"), signIn().get("access_token").asString());
        assertThat(answer.body()).contains("Ruth Alder").contains(ruth.id().toString());
    }

    @Test
    void privateKeysAreNotPublished() throws Exception {
        var keys =
                JSON.readTree(browser.get(browser.url("/oauth2/jwks")).body()).get("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames()).contains("kid", "n", "e").doesNotContain("d", "p", "q");
    }

    @Test
    void theDiscoveryDocumentNamesTheGatewaysAddress() throws Exception {
        var document = JSON.readTree(
                browser.get(browser.url("/.well-known/openid-configuration")).body());
        assertThat(document.get("issuer").asString()).isEqualTo("http://localhost:8080");
        assertThat(document.get("jwks_uri").asString()).isEqualTo("http://localhost:8080/oauth2/jwks");
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
