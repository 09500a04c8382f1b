package community.mhc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT extends WithGateway {

    @Test
    void aSignedInMemberIsNamedAndTheTokenStaysInTheGateway() {
        HttpResponse<String> session = browser().visit("/sign-in?to=/session");
        assertThat(session.body())
                .isEqualTo("{\"member\":{\"id\":\"%s\",\"name\":\"Ada Example\"}}".formatted(FakeProvider.MEMBER));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        Browser browser = browser();
        browser.visit("/sign-in?to=/");
        String cookie = browser.get("/session").headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("mhc-session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/;");
    }

    @Test
    void nobodyIsSignedInWithoutASession() {
        assertThat(browser().get("/session").body()).isEqualTo("{\"member\":null}");
    }

    @Test
    void theForumGetsTheTokenAndNoCookie() {
        Browser browser = browser().signIn();
        assertThat(browser.get("/api/v1/groups").statusCode()).isEqualTo(200);
        assertThat(forum.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(forum.last().header("Cookie")).isNull();
    }

    @Test
    void everySignInGetsANewSessionAndEndsTheFormerOne() {
        Browser browser = browser().signIn();
        String former = browser.cookies.get("mhc-session");
        browser.signIn();
        assertThat(browser.cookies.get("mhc-session")).isNotEqualTo(former);
        browser.cookies.put("mhc-session", former);
        assertThat(browser.get("/session").body()).isEqualTo("{\"member\":null}");
    }

    @Test
    void anIdThatSomebodyPlantedIsNotUsed() {
        Browser browser = browser();
        browser.cookies.put("mhc-session", "planted");
        browser.signIn();
        assertThat(browser.cookies.get("mhc-session")).isNotEqualTo("planted");
    }

    @Test
    void anEndedSessionIsToldToSignIn() {
        Browser browser = browser();
        browser.cookies.put("mhc-session", "gone");
        HttpResponse<String> answer = browser.get("/api/v1/groups");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"SIGN_IN_REQUIRED\"").contains("\"traceId\":\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/", "//elsewhere.example", "/%5C%5Celsewhere.example",
                        "/%09/elsewhere.example",
                "javascript:alert(1)", "elsewhere", "%2F%2Felsewhere.example", "/%0d%0aSet-Cookie:a=b"
            })
    void signingInNeverLeadsToAnotherSite(String to) {
        Browser browser = browser();
        String provider = location(browser.get("/sign-in?to=" + to));
        String back = location(browser.get(provider.substring(issuer.length())));
        assertThat(location(browser.get(back.substring(issuer.length())))).isEqualTo("/");
    }

    @Test
    void aCodeThatSomebodyElseStartedIsRefused() {
        Browser attacker = browser();
        String provider = location(attacker.get("/sign-in"));
        String back = location(attacker.get(provider.substring(issuer.length())));
        Browser victim = browser();
        assertThat(location(victim.get(back.substring(issuer.length())))).isEqualTo("/?sign-in=failed");
        assertThat(victim.cookies).doesNotContainKey("mhc-session");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        Browser browser = browser().signIn();
        String id = browser.cookies.get("mhc-session");
        int before = provider.signOuts.get();
        assertThat(browser.write("POST", "/sign-out", null).statusCode()).isEqualTo(204);
        assertThat(browser.cookies).doesNotContainKeys("mhc-session", "provider");
        assertThat(provider.signOuts).hasValue(before + 1);
        browser.cookies.put("mhc-session", id);
        assertThat(browser.get("/api/v1/groups").statusCode()).isEqualTo(401);
    }

    private static String location(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return redirect.headers().firstValue("Location").orElseThrow();
    }
}
