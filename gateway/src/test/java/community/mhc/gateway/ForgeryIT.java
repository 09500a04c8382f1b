package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ForgeryIT extends WithGateway {

    @Test
    void theFirstRequestOfASessionSetsATokenThatScriptsCanRead() {
        HttpResponse<String> answer = browser().signIn().get("/session");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=") && !cookie.contains("HttpOnly"));
    }

    @Test
    void aChangeByCookieNeedsTheToken() {
        Browser browser = browser().signIn();
        forum.asked.clear();
        for (String method : new String[] {"PUT", "POST", "PATCH", "DELETE"}) {
            HttpResponse<String> answer = browser.send(method, "/api/v1/threads/1", "{}");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"CSRF_TOKEN_INVALID\"");
        }
        assertThat(forum.asked).isEmpty();
    }

    @Test
    void aWrongTokenIsRefused() {
        Browser browser = browser().signIn();
        var answer = browser.send("PUT", "/api/v1/threads/1", "{}", "X-XSRF-TOKEN", "guessed");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aChangeWithTheTokenPasses() {
        Browser browser = browser().signIn();
        assertThat(browser.write("PUT", "/api/v1/threads/1", "{\"a\":1}").statusCode())
                .isEqualTo(200);
        assertThat(forum.last().body()).isEqualTo("{\"a\":1}");
        assertThat(forum.last().headers()).doesNotContainKey("X-xsrf-token");
    }

    @Test
    void signingOutNeedsTheToken() {
        Browser browser = browser().signIn();
        assertThat(browser.send("POST", "/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/session").body()).contains(FakeProvider.MEMBER);
    }

    @Test
    void aBearerTokenNeedsNone() {
        var answer = browser().send("PUT", "/api/v1/threads/1", "{}", "Authorization", token);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anotherKindOfAuthorizationDoesNotReplaceTheToken() {
        Browser browser = browser().signIn();
        var answer = browser.send("PUT", "/api/v1/threads/1", "{}", "Authorization", "Basic Zm9vOmJhcg==");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void joiningNeedsNeitherSessionNorToken() {
        var answer = browser().send("PUT", "/api/v1/members/" + FakeProvider.MEMBER, "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(provider.service.last().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void theProvidersOwnFormsAreTheProvidersBusiness() {
        Browser browser = browser().signIn();
        var answer = browser.sendForm("/login", "a=b", "Origin", gateway.url());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(provider.service.last().header("Cookie")).isEqualTo("provider=signed-in");
        assertThat(provider.service.last().body()).isEqualTo("a=b");
    }

    @Test
    void pagesOfThisSiteAreTakenHoweverABrowserNamesThem() {
        Browser browser = browser().signIn();
        String token = browser.cookies.get("XSRF-TOKEN");
        for (String[] said : new String[][] {
            {"Sec-Fetch-Site", "same-origin"}, {"Sec-Fetch-Site", "none"}, {"Origin", gateway.url()}, {"Origin", issuer}
        })
            assertThat(browser.send("PUT", "/api/v1/threads/1", "{}", "X-XSRF-TOKEN", token, said[0], said[1])
                            .statusCode())
                    .isEqualTo(200);
    }
}
