package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class SignInPageIT {

    private static final String WRONG = "do not belong together";

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    private Browser browser;
    private Newcomer ruth;
    private String page;

    @BeforeEach
    void ruthComesToThePage() throws Exception {
        browser = new Browser(port);
        ruth = Newcomer.named("Ruth Alder").joins(http);
        page = browser.location(browser.get(browser.authorizeUrl()));
    }

    @Test
    void thePageRunsNothingAndLoadsNothing() throws Exception {
        var answer = browser.get(page);
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'; style-src 'nonce-").contains("frame-ancestors 'none'");
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(answer.body())
                .contains("<style nonce=\"" + nonce + "\">")
                .doesNotContain("<script", "src=", "<link");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreTheSameAnswer() throws Exception {
        var wrong = browser.submit(page, ruth.email(), "not the right password");
        var unknown = browser.submit(page, "nobody@example.org", "not the right password");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(withoutWhatDiffers(wrong.body(), ruth.email()))
                .contains(WRONG)
                .isEqualTo(withoutWhatDiffers(unknown.body(), "nobody@example.org"));
    }

    @Test
    void whatWasTypedIsShownAgainAsTextOnly() throws Exception {
        var answer = browser.submit(page, "\"><b>@example.org", "not the right password");
        assertThat(answer.body()).contains("&quot;&gt;&lt;b&gt;@example.org").doesNotContain("<b>");
    }

    @Test
    void theAddressMayBeTypedInAnyCase() throws Exception {
        var answer = browser.submit(page, "  " + ruth.email().toUpperCase() + " ", ruth.password());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() throws Exception {
        var answer = browser.post(page, Map.of("email", ruth.email(), "password", ruth.password()));
        assertThat(browser.location(answer)).contains("/login?expired&").contains("client_id=gateway");
        assertThat(browser.get(browser.location(answer)).body()).contains("open for a while");
    }

    @Test
    void tooManyFailuresCloseTheDoorForAWhileEvenToTheRightPassword() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.submit(page, ruth.email(), "guess number " + i).statusCode())
                    .isEqualTo(401);
        }
        var answer = browser.submit(page, ruth.email(), ruth.password());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Please wait").doesNotContain(WRONG);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 900);
    }

    @Test
    void anUnknownAddressIsShutOutAlikeSoThatItTellsNothing() throws Exception {
        var unknown = "nobody-" + ruth.email();
        for (int i = 0; i < 10; i++) {
            browser.submit(page, unknown, "guess number " + i);
        }
        assertThat(browser.submit(page, unknown, "one more guess").statusCode()).isEqualTo(429);
    }

    @Test
    void whoComesByHerselfIsSentToTheWebApp() throws Exception {
        var answer = browser.submit(browser.url("/login"), ruth.email(), ruth.password());
        assertThat(browser.location(answer)).isEqualTo("http://localhost:8080/sign-in?to=/");
    }

    private static String withoutWhatDiffers(String body, String email) {
        return body.replace(email, "").replaceAll("(value|nonce)=\"[^\"]{20,}\"", "");
    }
}
