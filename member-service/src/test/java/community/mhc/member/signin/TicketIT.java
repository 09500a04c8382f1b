package community.mhc.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** The cookie between the sign-in page and the code, and the tokens behind it, cannot stand for each other. */
@ServiceTest
class TicketIT {

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    private Browser browser;
    private Newcomer ruth;
    private String ticket;

    @BeforeEach
    void ruthSendsTheForm() throws Exception {
        browser = new Browser(port);
        ruth = Newcomer.named("Ruth Alder").joins(http);
        var answer =
                browser.submit(browser.location(browser.get(browser.authorizeUrl())), ruth.email(), ruth.password());
        ticket = cookieIn(answer.headers().firstValue("Set-Cookie").orElseThrow());
    }

    @Test
    void theTicketIsForThePageBehindTheFormAlone() throws Exception {
        var answer = browser.submit(browser.url("/login"), ruth.email(), ruth.password());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Path=/oauth2/authorize", "Max-Age=120", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void aTicketIsNoAccessToken() throws Exception {
        assertThat(browser.get(browser.url("/api/v1/me"), ticket).statusCode()).isEqualTo(401);
        assertThat(browser.get(browser.url("/userinfo"), ticket).statusCode()).isEqualTo(401);
    }

    @Test
    void neitherAnAccessTokenNorAnIdTokenIsATicket() throws Exception {
        var another = new Browser(port);
        var answer = another.exchange(another.codeFor(ruth.email(), ruth.password()));
        var tokens = new JsonMapper().readTree(answer.body());
        for (var name : new String[] {"access_token", "id_token"}) {
            assertThat(whereToWith(tokens.get(name).asString())).startsWith("/login?");
        }
    }

    @Test
    void anAlteredTicketIsNone() throws Exception {
        assertThat(whereToWith(ticket)).startsWith(Browser.REDIRECT_URI);
        assertThat(whereToWith(ticket.substring(0, ticket.length() - 4) + "AAAA"))
                .startsWith("/login?");
    }

    private String whereToWith(String cookie) throws Exception {
        return http.get()
                .uri(URI.create(browser.authorizeUrl()))
                .header("Cookie", "MHC-SIGN-IN=" + cookie)
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Location");
    }

    private static String cookieIn(String header) {
        return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
    }
}
