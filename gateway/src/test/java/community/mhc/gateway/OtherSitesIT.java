package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites, neighbours on the same host and planted cookies can make a browser send changes nothing. */
@Tag("attack")
class OtherSitesIT extends WithGateway {

    private static final String LOCK = "/api/v1/threads/1/lock";

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = browser().signIn();
        forum.asked.clear();
    }

    /** Even with the right token, as if it had leaked. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void aPageOfAnotherSiteIsKnownByWhatTheBrowserSays(String site) {
        for (String path : List.of(LOCK, "/sign-out", "/login", "/oauth2/token", "/api/v1/members/1")) {
            var answer = browser.send(
                    "POST", path, null, "X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN"), "Sec-Fetch-Site", site);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("CSRF_TOKEN_INVALID");
        }
        assertThat(forum.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://127.0.0.1:1",
                "https://127.0.0.1",
                "http://127.0.0.1.evil.example",
                "nonsense"
            })
    void aPageOfAnotherSiteIsKnownByItsOrigin(String origin) {
        for (String path : List.of(LOCK, "/sign-out", "/login", "/api/v1/members/1")) {
            var answer = browser.send(
                    "POST", path, null, "X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN"), "Origin", origin);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(forum.asked).isEmpty();
    }

    /** A neighbour can plant any cookie without a prefix; a form field is what other sites send most easily. */
    @Test
    void aPlantedCookieWithAFormFieldIsNoToken() throws Exception {
        browser.cookies.put("XSRF-TOKEN", "planted");
        assertThat(Raw.exchange(
                        gateway,
                        "POST " + LOCK + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 13\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nCookie: XSRF-TOKEN=planted; mhc-session="
                                + browser.cookies.get("mhc-session") + "\r\n\r\n_csrf=planted"))
                .startsWith("HTTP/1.1 403");
        assertThat(browser.send("POST", LOCK, null, "X-XSRF-TOKEN", "planted").statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", LOCK + "?_csrf=planted", null).statusCode())
                .isEqualTo(403);
        assertThat(forum.asked).isEmpty();
    }

    @Test
    void theTokenOfAnotherSessionIsNoToken() {
        var other = browser().signIn();
        String foreign = other.cookies.get("XSRF-TOKEN");
        browser.cookies.put("XSRF-TOKEN", foreign);
        assertThat(browser.send("POST", LOCK, null, "X-XSRF-TOKEN", foreign).statusCode())
                .isEqualTo(403);
        assertThat(forum.asked).isEmpty();
    }

    @Test
    void overTlsEveryCookieIsBoundToTheHost() throws Exception {
        try (var secure = TestGateway.start(TestGateway.freePort(), "https://community.example", mongo, instances)) {
            var leaving = new Browser(secure).get("/sign-in?to=/session");
            assertThat(leaving.statusCode()).isEqualTo(302);
            assertThat(leaving.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie ->
                            cookie.startsWith("__Host-") && cookie.contains("Secure") && cookie.contains("Path=/;"));
        }
    }
}
